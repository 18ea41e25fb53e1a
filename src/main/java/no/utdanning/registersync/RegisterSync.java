package no.utdanning.registersync;

/** Front door. */
public final class RegisterSync {
  private RegisterSync() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}

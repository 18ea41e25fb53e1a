package no.utdanning.registersync.counting;

import no.utdanning.registersync.register.Period;

/** What a slice of employment holds: the cells of a period and the facts of its workplaces. */
public record EmploymentData(Period period, EmploymentCells cells, WorkplaceFacts workplaces) {}

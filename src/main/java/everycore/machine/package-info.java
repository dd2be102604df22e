/**
 * What did this run on, and what are its CPUs? Records made to be shared: no host name, user name, address or serial number. What is unknown is
 * absent. It knows OSHI and JNA, and reads below a root that a test can replace.
 *
 * <p>Read {@code Machine} and {@code Jvm}, the records, then {@code MachineProbe} and {@code JvmProbe}, which fill them;
 * each of the others finds one fact. {@code TopologyProbe} measures, {@code CpuRelations} tells what was measured.
 */
package everycore.machine;

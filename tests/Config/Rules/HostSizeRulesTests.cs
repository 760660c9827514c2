using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class HostSizeRulesTests
{
    private const string Path = "session_host.size";

    [Fact]
    public void Rejects_odd_amounts_of_memory() =>
        Size("memory_mb: 32767, dynamic_memory: {minimum_mb: 1025, maximum_mb: 32769}")
            .FindsAll("AVD2090", $"{Path}.memory_mb", $"{Path}.dynamic_memory.minimum_mb", $"{Path}.dynamic_memory.maximum_mb");

    [Fact]
    public void Remarks_on_memory_that_is_no_whole_number_of_gb() =>
        Size("memory_mb: 32000").Finds("AVD2091", $"{Path}.memory_mb", Severity.Note);

    [Theory]
    [InlineData("processors: 1", "processors")]
    [InlineData("memory_mb: 2048", "memory_mb")]
    public void Warns_of_a_host_too_small_for_Windows_11(string size, string key) =>
        Size(size).Finds("AVD2092", $"{Path}.{key}", Severity.Warning);

    [Theory]
    [InlineData("minimum_mb: 65536, maximum_mb: 131072", "minimum_mb")]
    [InlineData("minimum_mb: 8192, maximum_mb: 16384", "maximum_mb")]
    public void Rejects_bounds_that_do_not_enclose_the_memory(string bounds, string key) =>
        Size($"dynamic_memory: {{{bounds}}}").Finds("AVD2093", $"{Path}.dynamic_memory.{key}");

    [Fact]
    public void Rejects_dynamic_memory_with_a_device_of_its_own() =>
        Size("dynamic_memory: {minimum_mb: 8192, maximum_mb: 65536}, gpus: [{assignment: GpuDDA}]")
            .Finds("AVD2094", $"{Path}.dynamic_memory");

    [Fact]
    public void Rejects_a_partition_size_on_a_whole_device() =>
        Size("gpus: [{assignment: GpuDDA, partition_size_mb: 4096}]").Finds("AVD2095", $"{Path}.gpus[0].partition_size_mb");

    [Fact]
    public void Rejects_more_than_one_partition() =>
        Size("gpus: [{assignment: GpuP}, {assignment: GpuP}, {assignment: GpuP}]")
            .FindsAll("AVD2096", $"{Path}.gpus[1]", $"{Path}.gpus[2]");

    [Fact]
    public void Warns_of_devices_and_partitions_together() =>
        Size("gpus: [{assignment: GpuDDA}, {assignment: GpuP}]").Finds("AVD2097", $"{Path}.gpus", Severity.Warning);

    [Theory]
    [InlineData("memory_mb: 16384, dynamic_memory: {minimum_mb: 16384, maximum_mb: 16384}")]
    [InlineData("dynamic_memory: {minimum_mb: 8192, maximum_mb: 65536}, gpus: [{assignment: GpuP, partition_size_mb: 4096}]")]
    [InlineData("gpus: [{assignment: GpuDDA}, {assignment: GpuDDA}]")]
    public void Takes_a_sane_size(string size)
    {
        var check = Size(size);

        check
            .DoesNotFind("AVD2090")
            .DoesNotFind("AVD2091")
            .DoesNotFind("AVD2092")
            .DoesNotFind("AVD2093")
            .DoesNotFind("AVD2094")
            .DoesNotFind("AVD2095")
            .DoesNotFind("AVD2096")
            .DoesNotFind("AVD2097");
    }

    private static RuleCheck Size(string size) => RuleCheck.Of($"session_host: {{size: {{{size}}}}}");
}

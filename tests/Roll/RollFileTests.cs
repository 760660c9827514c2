using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Tests.Roll;

/// <summary>The file of a roll, damaged in several ways.</summary>
public sealed class RollFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-roll-file-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "roll.json");

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2, \"more\": true", "another version")]
    [InlineData("\"seatsPerHost\": ", "\"seatsPerHost\": -", "limits")]
    [InlineData("\"step\": \"Drain\"", "\"step\": \"Empty\"", "never drained")]
    [InlineData("\"step\": \"Drain\"", "\"step\": \"Verify\"", "never deployed")]
    [InlineData("\"stack\": \"test\"", "\"stack\": null", "damaged")]
    public void What_no_roll_writes_is_refused(string written, string damaged, string expected)
    {
        var scenario = new RollScenario(1);
        using var file = RollFile.TryOwn(Path)!;
        file.Write(scenario.Begin() with { Batch = BatchOf(new BatchHost(scenario.Hosts[0], WasDrained: false, WasExcluded: false)) });
        Assert.NotNull(file.Read());

        var text = File.ReadAllText(Path);
        Assert.Contains(written, text, StringComparison.Ordinal);
        File.WriteAllText(Path, text.Replace(written, damaged, StringComparison.Ordinal));

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(file.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_without_hosts_is_refused()
    {
        using var file = RollFile.TryOwn(Path)!;
        file.Write(new RollScenario(1).Begin() with { Batch = BatchOf() });

        Assert.Contains("no hosts", Assert.Throws<InvalidDataException>(file.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_owned_once()
    {
        using var first = RollFile.TryOwn(Path);

        Assert.NotNull(first);
        Assert.Null(RollFile.TryOwn(Path));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static RollBatch BatchOf(params BatchHost[] hosts) =>
        new()
        {
            Number = 1,
            Hosts = [.. hosts],
            Step = RollStep.Drain,
        };
}

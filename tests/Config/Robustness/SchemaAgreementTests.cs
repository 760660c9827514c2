using AvdPulumi.Configuration.Generation;
using AvdPulumi.Configuration.Values;
using Xunit.Abstractions;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>
/// The schema that editors check with, put beside the config gate: what the schema refuses the gate refuses, too, and what is wrong with one value by itself the
/// schema refuses as far as a schema can say it.
/// </summary>
public class SchemaAgreementTests(ITestOutputHelper output)
{
    private static readonly string Base = JsonSchema.Write(GeneratedFilesTests.Model, isOverlay: false);
    private static readonly string Overlay = JsonSchema.Write(GeneratedFilesTests.Model, isOverlay: true);

    private static readonly string[] Configurations = ["prod", "dev", "small", "medium", "large"];

    /// <summary>What a schema cannot say, by code and type of the setting; the gate says it.</summary>
    private static readonly (string Code, string Form, string Reason)[] OnlyTheGate =
    [
        ("AVD0034", nameof(IsoDuration), "a schema cannot compare durations"),
        ("AVD0032", nameof(IsoDuration), "a schema cannot add up to the longest duration there is"),
        ("AVD0032", nameof(Cidr), "a schema cannot calculate what is behind the prefix"),
        ("AVD0032", nameof(AllowedRange), "a schema cannot calculate what is behind the prefix"),
        ("AVD0032", nameof(WindowsTimeZone), "the list of time zones would be repeated at every use"),
        ("AVD0032", nameof(ArmId), "the pattern leaves control characters to the gate"),
        ("AVD0032", nameof(LocalPath), "the pattern leaves control characters and the longest path to the gate"),
        ("AVD0032", nameof(AccountName), "the pattern leaves control characters and the longest name to the gate"),
        ("AVD0032", nameof(String), "what a schema would say at every text about characters that nobody types"),
        ("AVD0030", nameof(String), "a schema counts characters, Azure and .NET count UTF-16 units"),
    ];

    /// <summary>What the schema of the base refuses and the gate takes.</summary>
    private static readonly (string Kind, string Reason)[] OnlyTheSchema =
    [
        (
            "null",
            "in the base nothing is below a null that it could unset, so the schema advises to leave the key out; the gate reads it as not given"
        ),
    ];

    [SchemaFact]
    public void The_schemas_accept_every_valid_configuration()
    {
        string[] examples =
        [
            "config/variables.yml",
            "config/examples/small.yml",
            "config/examples/medium.yml",
            "config/examples/large.yml",
            "config/examples/hospital.yml",
        ];
        string[] overlays = ["config/variables.dev.yml", "config/variables.prod.yml"];

        Assert.All(SchemaCheck.Faults(Base, [.. examples.Select(ConfigTree.Read), .. Configurations.Select(ConfigTree.Of)]), Assert.Empty);
        Assert.All(SchemaCheck.Faults(Overlay, overlays.Select(ConfigTree.Read)), Assert.Empty);
    }

    [SchemaFact]
    public void The_schema_and_the_gate_agree_on_every_single_change()
    {
        var trials = Configurations.SelectMany(Trial.AllOf).ToList();
        var faults = SchemaCheck.Faults(Base, trials.Select(trial => trial.Mutant.Config()));

        var pairs = trials.Zip(faults, (trial, fault) => (Trial: trial, Fault: fault)).ToList();
        var falseAlarms = pairs.Where(pair => pair.Fault.Length > 0 && pair.Trial.Verdict == Verdict.Valid).ToList();
        var missed = pairs.Where(pair => pair.Fault.Length == 0 && pair.Trial.Diagnostics.Any(Robust.IsShape)).ToList();
        output.WriteLine(
            $"{pairs.Count} changes; both accept {pairs.Count(pair => pair.Fault.Length == 0 && pair.Trial.Verdict == Verdict.Valid)}, both refuse {pairs.Count(pair => pair.Fault.Length > 0 && pair.Trial.Verdict != Verdict.Valid)}, "
                + $"only the schema refuses {falseAlarms.Count}, only the gate refuses {pairs.Count(pair => pair.Fault.Length == 0 && pair.Trial.Verdict != Verdict.Valid)}, of which {missed.Count} by the shape of one value"
        );
        Write("only the schema", falseAlarms.Select(pair => ($"{pair.Trial.Mutant.Kind}", pair.Trial.Mutant.Path, pair.Fault)));
        Write(
            "only the gate",
            missed.Select(pair =>
                (
                    $"{pair.Trial.Diagnostics.First(Robust.IsShape).Code} {pair.Trial.Mutant.Form} {pair.Trial.Mutant.Kind}",
                    pair.Trial.Mutant.Path,
                    pair.Trial.Diagnostics.First(Robust.IsShape).Message
                )
            )
        );

        Assert.DoesNotContain(falseAlarms, pair => !OnlyTheSchema.Any(known => known.Kind == pair.Trial.Mutant.Kind));
        Assert.DoesNotContain(
            missed,
            pair =>
                pair.Trial.Diagnostics.Where(Robust.IsShape)
                    .Any(diagnostic => !OnlyTheGate.Any(known => known.Code == diagnostic.Code && known.Form == pair.Trial.Mutant.Form))
        );
    }

    [SchemaFact]
    public void In_an_overlay_a_null_is_an_alarm_only_where_the_gate_sees_one()
    {
        // items of lists are complete in an overlay, too
        var trials = Trial
            .AllOf("prod")
            .Where(trial => trial.Mutant.Kind == "null" && !trial.Mutant.Path.Contains('[', StringComparison.Ordinal))
            .ToList();
        var faults = SchemaCheck.Faults(Overlay, trials.Select(trial => trial.Mutant.Config()));

        Assert.DoesNotContain(trials.Zip(faults), pair => pair.Second.Length > 0 && pair.First.Verdict == Verdict.Valid);
    }

    private void Write(string who, IEnumerable<(string Kind, string Path, string Says)> disagreements)
    {
        foreach (var group in disagreements.GroupBy(one => one.Kind).OrderByDescending(group => group.Count()))
            output.WriteLine($"  {who}: {group.Count()} {group.Key}, such as {group.First().Path}: {group.First().Says}");
    }
}

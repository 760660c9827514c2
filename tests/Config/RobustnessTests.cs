using System.Text;
using AvdPulumi.Configuration;
using AvdPulumi.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration;

/// <summary>No input makes the loader throw, and a result without settings always says why.</summary>
public class RobustnessTests
{
    private static readonly string Variables = File.ReadAllText(Repository.PathOf("config", "variables.yml"));

    private static readonly Gen<string> Fragments = Gen.Elements(
        "host_pool", "domain", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", "*a", "&a ", "<<", "'", "\"", "|", ">", "#", "!", "!!int ", "%", "@", "\t", "---\n", "...", "null", "~", "1", "x", ",", "\\", "?", "\u0000", "\ud800", "é");

    [Fact]
    public void Arbitrary_text_is_a_result() => Prop.ForAll<string>(text => IsExplained(Loaded.Base(text ?? ""))).Check(Often(500));

    [Fact]
    public void Arbitrary_pieces_of_yaml_are_a_result() =>
        Prop.ForAll(Gen.Select(Gen.ListOf(Fragments), string.Concat).ToArbitrary(), text => IsExplained(Loaded.Overlay(text))).Check(Often(1500));

    [Fact]
    public void Arbitrary_bytes_are_a_result() =>
        Prop.ForAll<byte[]>(bytes => IsExplained(Loaded.From(new MemoryFiles().With("config/variables.yml", bytes ?? [])))).Check(Often(500));

    [Fact]
    public void The_configuration_cut_off_anywhere_is_a_result() =>
        Prop.ForAll(Gen.Choose(0, Variables.Length).ToArbitrary(), length => IsExplained(Loaded.Base(Variables[..length]))).Check(Often(300));

    [Fact]
    public void The_configuration_with_a_piece_put_in_anywhere_is_a_result() =>
        Prop.ForAll(Gen.Choose(0, Variables.Length).ToArbitrary(), Fragments.ToArbitrary(), (at, piece) => IsExplained(Loaded.Base(Variables.Insert(at, piece)))).Check(Often(400));

    [Fact]
    public void Arbitrary_environment_is_a_result()
    {
        var parts = Gen.Elements("HOST_POOL", "NAME", "NETWORK", "DNS_SERVERS", "SESSION_HOST", "CLUSTERS", "0", "1", "99", "", "TAGS", "x");
        var variables = Gen.Select(Gen.ListOf(parts), list => ("AVD__" + string.Join("__", list), "1"));

        Prop.ForAll(variables.ToArbitrary(), variable => IsExplained(Loaded.Environment(variable))).Check(Often(500));
    }

    [Fact]
    public void Arbitrary_stack_config_is_a_result() =>
        Prop.ForAll(Gen.Elements("avd:host_pool", "avd:layers", "avd:tags", "avd:application_groups", "x").ToArbitrary(), Gen.Select(Gen.ListOf(Fragments), string.Concat).ToArbitrary(),
            (key, text) => IsExplained(Loaded.Engine(key, text))).Check(Often(500));

    // a fixed seed: a build that fails now and then teaches nothing
    private static FsCheck.Config Often(int times) => FsCheck.Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(20261120UL, 5UL);

    private static bool IsExplained(ConfigResult result) =>
        result.Settings is null == result.Diagnostics.Any(d => d.Severity == Severity.Error)
        && result.Diagnostics.All(d => DiagnosticCatalogue.TryFind(d.Code, out _) && Encoding.UTF8.GetByteCount(d.Message) > 0);
}

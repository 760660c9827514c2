using AvdPulumi.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>No input makes the loader throw, and a result without settings always says why.</summary>
public class RobustnessTests
{
    private static readonly string Variables = Fixture.Contoso.Read("config/variables.yml");

    private static readonly Gen<string> Fragments = Gen.Elements(
        "host_pool",
        "domain",
        ":",
        ": ",
        "\n",
        "\n  ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "*a",
        "&a ",
        "<<",
        "'",
        "\"",
        "|",
        ">",
        "#",
        "!",
        "!!int ",
        "%",
        "@",
        "\t",
        "---\n",
        "...",
        "null",
        "~",
        "1",
        "x",
        ",",
        "\\",
        "?",
        "\u0000",
        "\ud800",
        "é"
    );

    [Fact]
    public void Arbitrary_text_is_a_result() =>
        Prop.ForAll<string>(text => Robust.IsExplained(Loaded.Base(text ?? ""))).Check(Robust.Often(500));

    [Fact]
    public void Arbitrary_pieces_of_yaml_are_a_result() =>
        Prop.ForAll(Gen.Select(Gen.ListOf(Fragments), string.Concat).ToArbitrary(), text => Robust.IsExplained(Loaded.Overlay(text)))
            .Check(Robust.Often(1500));

    [Fact]
    public void Arbitrary_bytes_are_a_result() =>
        Prop.ForAll<byte[]>(bytes => Robust.IsExplained(Loaded.From(new MemoryFiles().With("config/variables.yml", bytes ?? []))))
            .Check(Robust.Often(500));

    [Fact]
    public void The_configuration_cut_off_anywhere_is_a_result() =>
        Prop.ForAll(Gen.Choose(0, Variables.Length).ToArbitrary(), length => Robust.IsExplained(Loaded.Base(Variables[..length])))
            .Check(Robust.Often(300));

    [Fact]
    public void The_configuration_with_a_piece_put_in_anywhere_is_a_result() =>
        Prop.ForAll(
                Gen.Choose(0, Variables.Length).ToArbitrary(),
                Fragments.ToArbitrary(),
                (at, piece) => Robust.IsExplained(Loaded.Base(Variables.Insert(at, piece)))
            )
            .Check(Robust.Often(400));

    [Fact]
    public void Arbitrary_environment_is_a_result()
    {
        var parts = Gen.Elements(
            "HOST_POOL",
            "NAME",
            "NETWORK",
            "DNS_SERVERS",
            "SESSION_HOST",
            "CLUSTERS",
            "0",
            "1",
            "99",
            "",
            "TAGS",
            "x"
        );
        var variables = Gen.Select(Gen.ListOf(parts), list => ("AVD__" + string.Join("__", list), "1"));

        Prop.ForAll(variables.ToArbitrary(), variable => Robust.IsExplained(Loaded.Environment(variable))).Check(Robust.Often(500));
    }

    [Fact]
    public void Arbitrary_stack_config_is_a_result() =>
        Prop.ForAll(
                Gen.Elements("avd:host_pool", "avd:layers", "avd:tags", "avd:application_groups", "x").ToArbitrary(),
                Gen.Select(Gen.ListOf(Fragments), string.Concat).ToArbitrary(),
                (key, text) => Robust.IsExplained(Loaded.Engine(key, text))
            )
            .Check(Robust.Often(500));
}

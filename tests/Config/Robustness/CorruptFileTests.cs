using System.Text;
using AvdPulumi.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Configuration.Robustness;

/// <summary>Files as a broken disk, a broken transfer or a bad merge leaves them.</summary>
public class CorruptFileTests
{
    private static readonly byte[] Variables = File.ReadAllBytes(Fixture.Contoso.PathOf("config/variables.yml"));
    private static readonly byte[] Overlay = File.ReadAllBytes(Fixture.Contoso.PathOf("config/variables.dev.yml"));
    private static readonly byte[] StackFile = Encoding.UTF8.GetBytes(
        "config:\n  avd:layers: [control_plane]\n  avd:host_pool: {max_session_limit: 8}\n  avd:join_password: {secure: AAAB}\n"
    );

    private static Arbitrary<int> Places => Gen.Choose(0, Variables.Length - 1).ToArbitrary();

    [Fact]
    public void One_wrong_byte_anywhere_is_a_result() =>
        Prop.ForAll(
                Places,
                ArbMap.Default.ArbFor<byte>(),
                (at, value) => IsResult([.. Variables[..at], value, .. Variables[(at + 1)..]], Overlay, StackFile)
            )
            .Check(Robust.Often(500));

    [Fact]
    public void All_files_cut_off_are_a_result() =>
        Prop.ForAll(Places, at => IsResult(Variables[..at], Overlay[..(at % Overlay.Length)], StackFile[..(at % StackFile.Length)]))
            .Check(Robust.Often(200));

    [Fact]
    public void A_piece_that_is_lost_is_a_result() =>
        Prop.ForAll(
                Places,
                Gen.Choose(1, 600).ToArbitrary(),
                (at, length) => IsResult([.. Variables[..at], .. Variables[Math.Min(at + length, Variables.Length)..]], Overlay, StackFile)
            )
            .Check(Robust.Often(300));

    [Fact]
    public void A_piece_that_comes_twice_is_a_result() =>
        Prop.ForAll(
                Places,
                Gen.Choose(1, 600).ToArbitrary(),
                (at, length) => IsResult([.. Variables[..Math.Min(at + length, Variables.Length)], .. Variables[at..]], Overlay, StackFile)
            )
            .Check(Robust.Often(300));

    [Fact]
    public void Lines_in_any_order_are_a_result() =>
        Prop.ForAll(
                Gen.Shuffle(Encoding.UTF8.GetString(Overlay).Split('\n')).ToArbitrary(),
                lines => IsResult(Variables, Encoding.UTF8.GetBytes(string.Join('\n', lines)), StackFile)
            )
            .Check(Robust.Often(100));

    [Fact]
    public void A_block_of_zeros_is_named_and_not_taken_for_the_end()
    {
        byte[] damaged = [.. Variables[..2000], .. new byte[512], .. Variables[2512..]];

        var diagnostic = Assert.Single(Loaded.From(new MemoryFiles().With("config/variables.yml", damaged)).Diagnostics);

        Assert.Equal("AVD0017", diagnostic.Code);
        Assert.Equal(Variables[..2000].Count(value => value == (byte)'\n') + 1, diagnostic.Origin!.Line);
    }

    [Theory]
    [InlineData("tags: {a: b", 1, 12)]
    [InlineData("tags: {a: b\n   ", 2, 4)]
    [InlineData("tags: [a,\n  b", 2, 4)]
    [InlineData("tags:\r  a: b\r  c: [", 3, 7)]
    public void A_file_that_ends_too_early_is_reported_at_its_last_character(string overlay, int line, int column)
    {
        var diagnostic = Assert.Single(Loaded.Overlay(overlay).Diagnostics);

        Assert.Equal(("AVD0005", line, column), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    [Theory]
    [InlineData("a: b\r\rc: ", 0xFF, "AVD0003", 3, 4)]
    [InlineData("a: b\r\nc: ", 0xFF, "AVD0003", 2, 4)]
    [InlineData("\uFEFFa: b", 0xFF, "AVD0003", 1, 5)]
    [InlineData("a: b\rc: ", 0x07, "AVD0017", 2, 4)]
    public void A_wrong_byte_is_counted_as_an_editor_counts(string before, byte wrong, string code, int line, int column)
    {
        var diagnostic = Assert.Single(
            Loaded.From(new MemoryFiles().With("config/variables.yml", [.. Encoding.UTF8.GetBytes(before), wrong])).Diagnostics
        );

        Assert.Equal((code, line, column), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    [Theory]
    [InlineData("tags: {\"a\\u0000b\": c}", 1, 8)]
    [InlineData("tags:\n  \"\\e[31m\": c", 2, 3)]
    public void A_control_character_in_a_key_is_refused(string overlay, int line, int column)
    {
        var diagnostic = Assert.Single(Loaded.Overlay(overlay).Diagnostics);

        Assert.Equal(("AVD0017", line, column), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    [Fact]
    public void Half_a_character_does_not_reach_a_message()
    {
        var diagnostic = Loaded.Overlay($"host_pool: {{type: '{new string('x', 59)}\U0001F600'}}").Diagnostics.Single();

        Assert.DoesNotContain(diagnostic.Message, char.IsSurrogate);
    }

    private static bool IsResult(byte[] variables, byte[] overlay, byte[] stackFile) =>
        Robust.IsExplained(
            Loaded.From(
                new MemoryFiles()
                    .With("config/variables.yml", variables)
                    .With("config/variables.test.yml", overlay)
                    .With("Pulumi.test.yaml", stackFile)
            )
        );
}

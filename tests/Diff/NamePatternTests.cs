using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Diff;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Diff;

/// <summary>The entries that an error proposes.</summary>
public sealed class NamePatternTests
{
    [Theory]
    [InlineData("h-009 h-010 h-011", "h-001 h-008 h-012", "h-009 h-010 h-011")]
    [InlineData("h-009 h-010 h-011", "h-001 h-008", "h-009 h-010 h-011")]
    [InlineData("h-009 h-010 h-011 h-012", "h-001 h-008", "h-009 h-01*")]
    [InlineData("h-1 h-2", "vault", "h-1 h-2")]
    [InlineData("h-1 h-2 h-3 h-4", "vault", "h-*")]
    [InlineData("h h-1 h-2 h-4", "", "h*")]
    [InlineData("h h-1 h-2 h-4", "h-3 hx", "h h-1 h-2 h-4")]
    [InlineData("kv", "kv-2", "kv")]
    [InlineData("a b", "", "a b")]
    [InlineData("H-1 h-1", "h-2", "H-1")]
    public void Entries_are_few_and_no_wider_than_the_names(string names, string others, string expected) =>
        Assert.Equal(expected, string.Join(' ', NamePatterns.For([.. Words(names)], Words(others))));

    [Fact]
    public void Entries_fit_all_names_and_no_other() =>
        Prop.ForAll(
                Gen.Elements("a", "b", "A", "-", "1")
                    .NonEmptyListOf()
                    .Select(parts => string.Concat(parts.Take(4)))
                    .ListOf()
                    .Two()
                    .ToArbitrary(),
                pair =>
                {
                    var (names, others) = (pair.Item1.ToList(), pair.Item2.Except(pair.Item1, StringComparer.OrdinalIgnoreCase).ToList());
                    var patterns = NamePatterns.For([.. names], others).Select(Pattern).ToList();
                    return names.TrueForAll(name => patterns.Exists(pattern => pattern.Matches("", [name])))
                        && !patterns.Exists(pattern => pattern.Matches("", others));
                }
            )
            .QuickCheckThrowOnFailure();

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ResourcePattern Pattern(string text) =>
        ResourcePattern.TryCreate(text, out var pattern) ? pattern : throw new ArgumentException(text);
}

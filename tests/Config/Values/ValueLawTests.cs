using System.Reflection;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Values;

/// <summary>What holds for each small type and any text: tried with every right text of the tables, and with every typing error of one character in it.</summary>
public sealed class ValueLawTests
{
    // characters that mean something to one of the types, and some that no type accepts
    private const string Characters = "aZ09 .,-_+*?:;=/\\%@#()[]{}\"<>|'\t\0\u0001\u0660\u00e4";

    // a typing error in a long text teaches nothing that a short one does not
    private const int Longest = 120;

    public static TheoryData<string> Types => [.. TextValueType.All.Select(type => type.Type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_value_accepts_an_editor_accepts_too(string type)
    {
        var shape = ShapeOf(type);
        var pattern = new Regex(shape.Pattern, RegexOptions.ECMAScript | RegexOptions.CultureInvariant);

        Assert.All(Accepted(shape), text => Assert.True(pattern.IsMatch(text), text));
        Assert.DoesNotMatch(pattern, "");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_value_writes_is_read_as_the_same_value(string type)
    {
        var shape = ShapeOf(type);

        Assert.All(Accepted(shape).Select(shape.Create), value => Assert.Equal(value, shape.Create(value!.ToString()!)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Reading_a_text_says_yes_only_with_a_value(string type)
    {
        var shape = ShapeOf(type);
        var reads = typeof(ValueLawTests)
            .GetMethod(nameof(IsHonest), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(shape.Type)
            .CreateDelegate<Func<string, bool>>();

        Assert.All(Texts(type).SelectMany(WithTypingErrors), text => Assert.True(reads(text), text));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_message_says_what_is_expected_and_its_examples_are_right(string type)
    {
        var shape = ShapeOf(type);
        var examples = Regex
            .Matches(shape.Expectation, "such as (?<text>.+?)(?=; |, | or |$)")
            .Select(match => match.Groups["text"].Value)
            .Where(text => !text.Contains('<', StringComparison.Ordinal));

        Assert.NotEmpty(shape.Expectation);
        Assert.All(examples, text => Assert.NotNull(shape.Create(text)));
        Assert.False(shape.MayHoldSecret("nothing to hide"));
    }

    private static TextValueType ShapeOf(string type) => TextValueType.All.Single(shape => shape.Type.Name == type);

    private static IEnumerable<string> Accepted(TextValueType shape) =>
        Texts(shape.Type.Name).SelectMany(WithTypingErrors).Where(text => shape.Create(text) is not null);

    private static bool IsHonest<T>(string text)
        where T : class, ITextValue<T> => T.TryCreate(text, out var value) == value is not null;

    private static IEnumerable<string> Texts(string type) =>
        ValueEdgeTests
            .Edges.Concat(TextValueTests.Values)
            .Where(row => (string)row[0] == type)
            .Select(row => (string)row[1])
            .Where(text => text.Length <= Longest);

    private static IEnumerable<string> WithTypingErrors(string text) =>
        [
            text,
            .. Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)),
            .. Enumerable.Range(0, text.Length).SelectMany(i => Characters.Select(c => $"{text[..i]}{c}{text[(i + 1)..]}")),
            .. Enumerable.Range(0, text.Length + 1).SelectMany(i => Characters.Select(c => text.Insert(i, c.ToString()))),
        ];
}

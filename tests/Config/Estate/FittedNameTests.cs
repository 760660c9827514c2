using AvdPulumi.Configuration.Estate;

namespace AvdPulumi.Tests.Configuration.Estates;

public sealed class FittedNameTests
{
    [Fact]
    public void Leaves_alone_what_fits() => Assert.Equal("pep-kv-vault", FittedName.Of("pep-kv-vault", 12));

    [Fact]
    public void Tells_apart_what_is_cut_alike()
    {
        var (first, second) = (FittedName.Of($"{new string('n', 90)}1", 80), FittedName.Of($"{new string('n', 90)}2", 80));

        Assert.Equal(80, first.Length);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("aaaa-bbbbbbbbbbbbb")]
    [InlineData("aaaa.bbbbbbbbbbbbb")]
    public void Puts_one_hyphen_before_the_mark(string text) => Assert.Matches("^aaaa-[0-9a-f]{8}$", FittedName.Of(text, 14));

    [Fact]
    public void Marks_by_what_the_name_stands_for_in_any_case() =>
        Assert.Equal(FittedName.Marked("link", "/Groups/A", 80), FittedName.Marked("link", "/groups/a", 80));
}

using System.Globalization;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Sdk;

public sealed class OutputFormatTests
{
    [Fact]
    public async Task Text_without_holes_stays_as_it_is() => Assert.Equal("plain", await Expect.KnownAsync(Output.Format($"plain")));

    [Fact]
    public async Task A_plain_hole_is_filled() => Assert.Equal("a-1", await Expect.KnownAsync(Output.Format($"a-{1}")));

    [Fact]
    public async Task An_output_hole_is_filled() =>
        Assert.Equal("pool-prod-x", await Expect.KnownAsync(Output.Format($"pool-{Output.Create("prod")}-{"x"}")));

    [Fact]
    public async Task An_input_hole_is_filled()
    {
        Input<string> name = "prod";

        Assert.Equal("pool-prod", await Expect.KnownAsync(Output.Format($"pool-{name}")));
    }

    [Fact]
    public async Task A_null_hole_is_empty_text()
    {
        string? nothing = null;

        Assert.Equal("[]", await Expect.KnownAsync(Output.Format($"[{nothing}]")));
    }

    [Fact]
    public async Task An_output_that_holds_null_is_empty_text() =>
        Assert.Equal("[]", await Expect.KnownAsync(Output.Format($"[{Output.Create<string?>(Task.FromResult<string?>(null))}]")));

    [Fact]
    public async Task A_format_applies_to_the_unwrapped_value()
    {
        Input<int> input = 7;

        Assert.Equal("vm-007-042-007", await Expect.KnownAsync(Output.Format($"vm-{7:D3}-{Output.Create(42):D3}-{input:D3}")));
    }

    [Fact]
    public async Task Several_holes_keep_their_order() =>
        Assert.Equal("c, a, b, a", await Expect.KnownAsync(Output.Format($"{Output.Create("c")}, {"a"}, {Output.Create("b")}, {"a"}")));

    [Fact]
    public async Task Doubled_braces_are_braces() =>
        Assert.Equal("{x}", await Expect.KnownAsync(Output.Format($"{{{Output.Create("x")}}}")));

    [Fact]
    public async Task Numbers_do_not_depend_on_the_culture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;

        Assert.Equal("1.5 2.5", await Expect.KnownAsync(Output.Format($"{1.5} {Output.Create(2.5)}")));
    }

    [Fact]
    public async Task One_unknown_hole_makes_the_text_unknown() =>
        await Expect.UnknownAsync(Output.Format($"{Output.Create("a")}-{OutputUtilities.CreateUnknown("b")}"));

    [Fact]
    public async Task One_secret_hole_makes_the_text_secret() =>
        await Expect.SecretAsync(Output.Format($"{Output.Create("a")}-{Output.CreateSecret("b")}"));

    [Fact]
    public async Task Plain_holes_give_plain_text() => await Expect.NotSecretAsync(Output.Format($"{Output.Create("a")}-{"b"}"));
}

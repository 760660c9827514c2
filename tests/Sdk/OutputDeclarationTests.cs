using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

/// <summary>Outputs of a custom resource that no state could fill are refused when the resource is made.</summary>
public sealed class OutputDeclarationTests
{
    [Fact]
    public async Task An_output_property_must_be_an_output() =>
        Assert.Contains(
            "Output(s) 'text' have incorrect type",
            await Run.FailureAsync(() =>
            {
                _ = new Plain("thing");
            }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_output_property_needs_a_setter() =>
        Assert.Contains(
            "did not have a 'set' method",
            await Run.FailureAsync(() =>
            {
                _ = new ReadOnly("thing");
            }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_output_property_must_be_of_a_supported_type() =>
        Assert.Contains(
            "contains invalid type System.DateTime. Allowed types are:",
            await Run.FailureAsync(() =>
            {
                _ = new Unsupported("thing");
            }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_private_setter_will_do() =>
        Assert.Single(
            await Run.UpdateAsync(
                new RecordingMocks(),
                () =>
                {
                    _ = new Thing("thing", null);
                }
            )
        );

    private sealed class Plain(string name) : CustomResource("test:index:Plain", name, null, null)
    {
        [Output("text")]
        public string Text { get; private set; } = null!;
    }

    private sealed class ReadOnly(string name) : CustomResource("test:index:ReadOnly", name, null, null)
    {
        [Output("text")]
        public Output<string> Text { get; } = null!;
    }

    private sealed class Unsupported(string name) : CustomResource("test:index:Unsupported", name, null, null)
    {
        [Output("when")]
        public Output<DateTime> When { get; private set; } = null!;
    }
}

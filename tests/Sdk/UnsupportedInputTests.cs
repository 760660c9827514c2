using System.Text.Json.Nodes;
using AvdPulumi.Tests.Sdk.Support;
using Pulumi;

namespace AvdPulumi.Tests.Sdk;

public sealed class UnsupportedInputTests
{
    private static readonly Dictionary<string, Func<object>> Unsupported = new()
    {
        ["long"] = () => 1L,
        ["float"] = () => 1f,
        ["decimal"] = () => 1m,
        ["Guid"] = () => Guid.Empty,
        ["DateTime"] = () => DateTime.UnixEpoch,
        ["TimeSpan"] = () => TimeSpan.Zero,
        ["Uri"] = () => new Uri("https://example.com"),
        ["char"] = () => 'a',
        ["anonymous type"] = () => new { Name = "a" },
        ["JsonNode"] = () => new JsonObject { ["a"] = 1 },
        ["HashSet"] = () => new HashSet<string> { "a" },
        ["lazy sequence"] = () => Enumerable.Range(1, 2).Select(number => $"{number}"),
        ["enum of bytes"] = () => Tiny.One,
        ["an ordinary object"] = () => new Version(1, 0),
    };

    public static TheoryData<string> UnsupportedNames => [.. Unsupported.Keys];

    [Theory]
    [MemberData(nameof(UnsupportedNames))]
    public async Task Is_not_a_supported_argument_type(string kind)
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing("thing", new() { Any = Unsupported[kind]() });
        });

        Assert.Contains("is not a supported argument type", failure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UnsupportedNames))]
    public async Task Is_not_supported_inside_a_list_either(string kind)
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing(
                "thing",
                new()
                {
                    Any = new List<object> { "a", Unsupported[kind]() },
                }
            );
        });

        Assert.Contains("is not a supported argument type", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_failure_says_which_property_of_which_resource()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing(
                "thing",
                new()
                {
                    Bare = new List<object> { "a", 1L },
                }
            );
        });

        Assert.Contains(
            "error serializing property \"bare\": System.Int64 is not a supported argument type.",
            failure,
            StringComparison.Ordinal
        );
        Assert.Contains("resource:thing[test:index:Thing].bare[1]", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_not_supported() =>
        Assert.NotEmpty(
            await Run.FailureAsync(() =>
            {
                _ = new Thing("thing", new() { Bare = Task.FromResult("a") });
            })
        );

    [Fact]
    public async Task A_dictionary_needs_text_as_keys() =>
        Assert.NotEmpty(
            await Run.FailureAsync(() =>
            {
                _ = new Thing("thing", new() { Any = new Dictionary<int, string> { [1] = "a" } });
            })
        );

    [Fact]
    public async Task A_failing_output_names_its_reason()
    {
        var failure = await Run.FailureAsync(() =>
        {
            _ = new Thing("thing", new() { Text = Output.Create("a").Apply(Fail) });
        });

        Assert.Contains("no luck with a", failure, StringComparison.Ordinal);
    }

    private static string Fail(string text) => throw new InvalidOperationException($"no luck with {text}");

    private enum Tiny : byte
    {
        One = 1,
    }
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Sdk.Support;

/// <summary>Short ways to run a program under mocks. Whether it is a preview is always said: the default of TestOptions surprises.</summary>
internal static class Run
{
    public static TestOptions Update => new() { IsPreview = false };

    public static TestOptions Preview => new() { IsPreview = true };

    public static Task<ImmutableArray<Resource>> UpdateAsync(IMocks mocks, Action program) => Deployment.TestAsync(mocks, Update, program);

    public static Task<ImmutableArray<Resource>> UpdateAsync(IMocks mocks, Func<Task> program) =>
        Deployment.TestAsync(mocks, Update, program);

    public static Task<ImmutableArray<Resource>> PreviewAsync(IMocks mocks, Action program) =>
        Deployment.TestAsync(mocks, Preview, program);

    /// <summary>Runs a program that must fail, and gives the whole text of the failure.</summary>
    public static Task<string> FailureAsync(Action program) => FailureAsync(new RecordingMocks(), program);

    public static Task<string> FailureAsync(IMocks mocks, Action program) => FailureOf(() => Deployment.TestAsync(mocks, Update, program));

    public static async Task<string> FailureOf(Func<Task> run) => (await Assert.ThrowsAnyAsync<Exception>(run)).ToString();

    /// <summary>What the mocks are given as inputs of one Thing.</summary>
    public static async Task<ImmutableDictionary<string, object>> InputsAsync(Func<ThingArgs?> args, bool preview = false)
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = preview },
            () =>
            {
                _ = new Thing("thing", args());
            }
        );
        return mocks.InputsOf("thing");
    }

    /// <summary>One Thing whose state is what a provider would have returned.</summary>
    public static async Task<Thing> WithStateAsync(object state, bool preview = false)
    {
        var mocks = new RecordingMocks().Answer(Thing.Token, _ => ("thing-id", state));
        var resources = await Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = preview },
            () =>
            {
                _ = new Thing("thing", null);
            }
        );
        return Assert.IsType<Thing>(Assert.Single(resources));
    }
}

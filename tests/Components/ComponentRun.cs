using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace AvdPulumi.Tests.Components;

/// <summary>A program of components, run on mocks: what was registered, and with which options.</summary>
internal sealed class ComponentRun
{
    private readonly StrictMocks _mocks;
    private readonly ImmutableArray<Resource> _resources;

    private ComponentRun(StrictMocks mocks, ImmutableArray<Resource> resources) => (_mocks, _resources) = (mocks, resources);

    public IReadOnlyList<MockResourceArgs> Registered => _mocks.Registered;

    public static Task<ComponentRun> OfAsync(Action program) => OfAsync(program, answer: null);

    /// <summary>Runs a program whose calls of provider functions are answered.</summary>
    public static async Task<ComponentRun> OfAsync(Action program, Func<MockCallArgs, object>? answer)
    {
        var mocks = new StrictMocks(answer);
        var resources = await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
        return new ComponentRun(mocks, resources);
    }

    /// <summary>The inputs of the one resource of a type.</summary>
    public ImmutableDictionary<string, object> InputsOf(string type) => Registered.Single(args => args.Type == type).Inputs;

    /// <summary>The inputs of the resource of this name.</summary>
    public ImmutableDictionary<string, object> InputsOfNamed(string name) => Registered.Single(args => args.Name == name).Inputs;

    public IEnumerable<string> Names => Registered.Select(args => args.Name!);

    public T Resource<T>()
        where T : Resource => _resources.OfType<T>().Single();

    public static Task<string> ValueOfAsync(Output<string> output) => OutputUtilities.GetValueAsync(output);
}

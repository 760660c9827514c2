using AvdPulumi.Components.Foundation;
using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Stacks;
using Pulumi;

namespace AvdPulumi.Tests.Infra;

/// <summary>Previews small programs of a test's own.</summary>
internal static class StackPrograms
{
    public static Task<PreviewModel> PreviewAsync(Action program) => PreviewRunner.RunAsync<ProgramStack>(
        new PreviewRequest("avd", "test", "/project", "offline", TestSettings.Minimal, Layers.ControlPlane, DateTimeOffset.UnixEpoch, []),
        options => new Services(program, options));

    /// <summary>A stack whose constructor runs a program.</summary>
    internal sealed class ProgramStack : Stack
    {
        public ProgramStack(Action program, StackOptions options)
            : base(options) => program();
    }

    /// <summary>A component of a given phase.</summary>
    internal sealed class PhasedGroup(string name, DeploymentPhase phase, ComponentResourceOptions? options = null)
        : ComponentResource($"avd:test:Phase{(int)phase}", name, options), IPhased
    {
        public DeploymentPhase Phase => phase;
    }

    private sealed class Services(Action program, StackOptions options) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ProgramStack) ? new ProgramStack(program, options) : null;
    }
}

using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program. This build of the core runs programs under mocks only; see <see cref="RunAsync(Action)"/>.</summary>
public sealed partial class Deployment
{
    // Follows the flow of the program, so that runs in parallel flows do not see each other.
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();

    internal Deployment(IMocks mocks, TestOptions? options)
    {
        ProjectName = options?.ProjectName ?? "project";
        StackName = options?.StackName ?? "stack";
        OrganizationName = options?.OrganizationName ?? "organization";
        RootDirectory = options?.RootDirectory;
        IsDryRun = options?.IsPreview ?? true;
        Config = ConfigStore.FromEnvironment();
        Monitor = new MockMonitor(mocks, ProjectName, StackName);
        Registrar = new ResourceRegistrar(this);
    }

    public static DeploymentInstance Instance
    {
        get => Running.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");
        internal set =>
            Running.Value = Running.Value is null
                ? value
                : throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
    }

    /// <summary>The running deployment, or null outside one: outputs work there too.</summary>
    internal static Deployment? Current => Running.Value?.Internal;

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal bool IsDryRun { get; }

    internal ConfigStore Config { get; }

    internal MockEngine Engine { get; } = new();

    internal MockMonitor Monitor { get; }

    internal TaskTracker Tasks { get; } = new();

    internal ResourceRegistrar Registrar { get; }

    internal Stack? Stack { get; set; }
}

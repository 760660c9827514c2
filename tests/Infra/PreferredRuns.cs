namespace AvdPulumi.Tests.Infra;

/// <summary>Runs of the app with preferences of a test's own.</summary>
internal static class PreferredRuns
{
    /// <summary>Where the user keeps preferences.</summary>
    public const string UserFolder = "/home/me/.config";

    /// <summary>A run of the app with these files and variables.</summary>
    public static Task<CommandRun> RunAsync(FakeFiles files, (string Name, string Value)[] variables, params string[] args) =>
        CommandRun.OfAsync(
            files,
            host =>
                host with
                {
                    UserFolder = UserFolder,
                    Environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value),
                },
            args
        );

    /// <summary>The reference estate with a warning in its stack dev.</summary>
    public static FakeFiles WithAWarning() =>
        FakeFiles.OfRepository().With("Pulumi.dev.yaml", "config:\n  avd:layers: [control_plane]\n  avd:host_pool.max_session_limit: 8\n");
}

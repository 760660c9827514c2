namespace AvdPulumi.Tests.Shared;

/// <summary>A project that tests stand on. The files in config/ and Pulumi.&lt;stack&gt;.yaml belong to whoever deploys with this repository; no test may ask what they hold.</summary>
/// <param name="Name">Its folder below tests/Fixtures.</param>
/// <param name="Stacks">Its stacks.</param>
internal sealed record Fixture(string Name, params string[] Stacks)
{
    /// <summary>The reference estate, as the repository is delivered with: base and two overlays.</summary>
    public static Fixture Contoso { get; } = new("contoso", "dev", "prod");

    /// <summary>An estate as somebody else would write it: two groups of users, two clusters, and a stack for tests.</summary>
    public static Fixture Hospital { get; } = new("hospital", "live", "live-devs", "test");

    /// <summary>All of them.</summary>
    public static Fixture[] All { get; } = [Contoso, Hospital];

    /// <summary>A file that is a whole config: one of <c>medium</c> and <c>large</c> is an estate with one pool, small changes of which are tried; else an example.</summary>
    public static string ExampleOf(string name) =>
        name is "medium" or "large"
            ? Repository.PathOf("tests", "Fixtures", "single", $"{name}.yml")
            : Repository.PathOf("config", "examples", $"{name}.yml");

    /// <summary>The folder of the project.</summary>
    public string Root => Repository.PathOf("tests", "Fixtures", Name);

    /// <summary>Where one of its files is.</summary>
    public string PathOf(string file) => Path.Combine([Root, .. file.Split('/')]);

    /// <summary>What one of its files holds.</summary>
    public string Read(string file) => File.ReadAllText(PathOf(file));
}

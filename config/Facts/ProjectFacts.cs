namespace AvdPulumi.Configuration.Facts;

/// <summary>The Pulumi project that this program is.</summary>
public static class ProjectFacts
{
    /// <summary>Name of the project, as in Pulumi.yaml. It is the namespace of its keys in a stack's config, too.</summary>
    public const string Name = "avd";
}

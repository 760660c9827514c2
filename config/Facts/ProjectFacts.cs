namespace AvdPulumi.Configuration.Facts;

/// <summary>Names of the Pulumi project.</summary>
public static class ProjectFacts
{
    /// <summary>Name of this repository's own project, as in its Pulumi.yaml. A project of somebody else has its own name.</summary>
    public const string Name = "avd";

    /// <summary>The namespace of the program's keys in a stack's config, such as <c>avd:layers</c>, whatever the project is called.</summary>
    public const string ConfigNamespace = "avd";
}

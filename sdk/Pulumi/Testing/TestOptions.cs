namespace Pulumi.Testing;

/// <summary>The circumstances of a test run.</summary>
public class TestOptions
{
    public string? ProjectName { get; set; }

    public string? StackName { get; set; }

    /// <summary>Null means a preview.</summary>
    public bool? IsPreview { get; set; }

    public string? OrganizationName { get; set; }

    public string? RootDirectory { get; set; }
}

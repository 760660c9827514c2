namespace AvdPulumi.Infra.Projects;

/// <summary>The text of an example of config/examples, as the config of a project has it: with the schema beside it, and with what to do with it.</summary>
internal static class ProjectConfigText
{
    private const string ExampleSchema = "$schema=../schema/";
    private const string ProjectSchema = "$schema=schema/";
    private const string ExampleAdvice = "A complete configuration: copy it to config/variables.yml and change it.";
    private const string ProjectAdvice = "An example: replace names, ids, addresses and sizes by those of your estate.";

    /// <summary>The text for config/variables.yml.</summary>
    /// <param name="example">The text of an example.</param>
    public static string Of(string example) =>
        example
            .Replace(ExampleSchema, ProjectSchema, StringComparison.Ordinal)
            .Replace(ExampleAdvice, ProjectAdvice, StringComparison.Ordinal);
}

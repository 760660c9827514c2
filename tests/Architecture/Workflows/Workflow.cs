using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>A workflow of this repository, with its jobs.</summary>
internal sealed record Workflow(string Name, YamlMappingNode Root)
{
    public static IReadOnlyList<Workflow> All { get; } =
    [.. YamlText.FilesIn(".github", "workflows").Select(file => new Workflow(Path.GetFileName(file), YamlText.Read(file)))];

    public IReadOnlyList<Job> Jobs =>
        [
            .. YamlText
                .Map(Root, "jobs")
                .Children.Select(pair => new Job($"{Name}/{YamlText.Text(pair.Key)}", this, (YamlMappingNode)pair.Value)),
        ];

    public IEnumerable<string> Events => YamlText.Map(Root, "on").Children.Keys.Select(YamlText.Text);

    public static Workflow Of(string name) => All.Single(workflow => workflow.Name == name);

    public Job JobOf(string name) => Jobs.Single(job => job.Name == $"{Name}/{name}");

    public static IEnumerable<string> PermissionsOf(YamlMappingNode owner) =>
        YamlText
            .Map(owner, "permissions")
            .Children.Select(pair => $"{YamlText.Text(pair.Key)}: {YamlText.Text(pair.Value)}")
            .Order(StringComparer.Ordinal);
}

/// <summary>A job of a workflow.</summary>
internal sealed record Job(string Name, Workflow Workflow, YamlMappingNode Root)
{
    /// <summary>The job is another workflow.</summary>
    public bool IsCall => YamlText.Find(Root, "uses") is not null;

    public string Condition => YamlText.TextOr(Root, "if", "");

    /// <summary>Its own permissions, otherwise those of the workflow.</summary>
    public IEnumerable<string> Permissions => Workflow.PermissionsOf(YamlText.Find(Root, "permissions") is null ? Workflow.Root : Root);

    public IEnumerable<YamlMappingNode> Steps => IsCall ? [] : ((YamlSequenceNode)Root["steps"]).Children.Cast<YamlMappingNode>();

    public IEnumerable<string> Actions =>
        Steps.Append(Root).Select(step => YamlText.Find(step, "uses")).OfType<YamlScalarNode>().Select(YamlText.Text);

    public IEnumerable<string> Scripts => Steps.Select(step => YamlText.Find(step, "run")).OfType<YamlScalarNode>().Select(YamlText.Text);
}

using System.Text.RegularExpressions;
using AvdPulumi.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace AvdPulumi.Tests.Architecture;

/// <summary>What the workflow may do with code that somebody else has sent.</summary>
public sealed partial class WorkflowTests
{
    private static readonly YamlMappingNode Workflow = Read();

    private static IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        Map(Workflow, "jobs").Children.Select(pair => (Text(pair.Key), (YamlMappingNode)pair.Value));

    private static IEnumerable<(string Job, YamlMappingNode Step)> Steps =>
        Jobs.SelectMany(job => StepsOf(job.Job).Select(step => (job.Name, step)));

    [Fact]
    public void Actions_are_pinned_by_commit()
    {
        var used = Steps.Select(step => Find(step.Step, "uses")).OfType<YamlScalarNode>().Select(Text).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches(Commit(), action));
    }

    [Fact]
    public void One_action_is_pinned_to_one_commit() =>
        Assert.All(
            Steps
                .Select(step => Find(step.Step, "uses"))
                .OfType<YamlScalarNode>()
                .Select(Text)
                .Distinct()
                .GroupBy(action => action.Split('@')[0]),
            commits => Assert.Single(commits)
        );

    [Fact]
    public void A_checkout_leaves_no_token_on_the_disk()
    {
        var checkouts = Steps
            .Where(step =>
                Find(step.Step, "uses") is YamlScalarNode { Value: { } action }
                && action.StartsWith("actions/checkout@", StringComparison.Ordinal)
            )
            .ToList();

        Assert.NotEmpty(checkouts);
        Assert.All(checkouts, checkout => Assert.Equal("false", Text(Map(checkout.Step, "with")["persist-credentials"])));
    }

    [Fact]
    public void Without_more_words_a_job_may_read_the_repository_and_no_more() => Assert.Equal(["contents: read"], Permissions(Workflow));

    [Fact]
    public void The_job_that_may_write_runs_no_code_of_the_request()
    {
        var (name, writer) = Jobs.Single(job => Find(job.Job, "permissions") is not null);

        Assert.Equal("comment", name);
        Assert.Equal(["actions: read", "pull-requests: write"], Permissions(writer));
        Assert.Equal("preview", Text(writer["needs"]));
        var step = Assert.Single(StepsOf(writer));
        Assert.Null(Find(step, "uses"));
        Assert.DoesNotMatch("dotnet|npm|npx|node |bash |\\./|checkout", Text(step["run"]));
    }

    [Fact]
    public void A_pull_request_from_a_fork_gets_no_token_that_writes()
    {
        Assert.DoesNotContain(Map(Workflow, "on").Children.Keys, key => Text(key) is "pull_request_target" or "workflow_run");
        Assert.Contains(
            "github.event.pull_request.head.repo.full_name == github.repository",
            Text(Jobs.Single(job => job.Name == "comment").Job["if"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Text_that_somebody_else_writes_is_no_part_of_a_script() =>
        Assert.All(
            Steps.Select(step => Find(step.Step, "run")).OfType<YamlScalarNode>(),
            script => Assert.DoesNotContain("${{", script.Value!, StringComparison.Ordinal)
        );

    [Fact]
    public void The_comment_that_is_changed_is_the_one_with_our_marker()
    {
        var script = Text(StepsOf(Jobs.Single(job => job.Name == "comment").Job).Single()["run"]);

        Assert.Contains("startswith(env.MARKER)", script, StringComparison.Ordinal);
        Assert.Contains("github-actions[bot]", script, StringComparison.Ordinal);
        Assert.DoesNotContain("--edit-last", script, StringComparison.Ordinal);
    }

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Repository.PathOf(".github", "workflows", "ci.yml"))));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static YamlMappingNode Map(YamlMappingNode map, string key) => (YamlMappingNode)map[key];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IEnumerable<YamlMappingNode> StepsOf(YamlMappingNode job) =>
        ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>();

    private static IEnumerable<string> Permissions(YamlMappingNode owner) =>
        Map(owner, "permissions").Children.Select(pair => $"{Text(pair.Key)}: {Text(pair.Value)}").Order(StringComparer.Ordinal);

    [GeneratedRegex("^[\\w./-]+@[0-9a-f]{40}$")]
    private static partial Regex Commit();
}

using AvdPulumi.Infra.Roll;

namespace AvdPulumi.Tests.Roll;

/// <summary>The pulumi program is started with the arguments as they are, and what it prints goes to the log. The program here is a script.</summary>
public sealed class PulumiProgramTests : IDisposable
{
    private const string Urn =
        "urn:pulumi:prod::avd::avd:sessionhosts:SessionHostFleet$avd:sessionhosts:ArcSessionHost::session-hosts-avd-001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-pulumi-");

    private string Log => Path.Combine(_folder.FullName, "roll.log");

    [Fact]
    public async Task Targets_arrive_as_they_are_and_output_goes_to_the_log()
    {
        var stack = new RollStack(_folder.FullName, "prod", Log, []);
        var pulumi = Scripted("printf '%s\\n' \"$@\" > asked; echo 'Resources: 1 created'; echo 'a warning' >&2");

        var answer = await stack.RunAsync(pulumi, "up", [Urn]);

        Assert.Equal(new RollAnswer(1), answer);
        Assert.Equal(
            ["up", "--stack", "prod", "--yes", "--non-interactive", "--skip-preview", "--target", Urn],
            await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "asked"))
        );
        var log = await File.ReadAllTextAsync(Log);
        Assert.Contains("Resources: 1 created", log, StringComparison.Ordinal);
        Assert.Contains("a warning", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_names_the_exit_code_and_the_log()
    {
        var answer = await new RollStack(_folder.FullName, "prod", Log, []).RunAsync(Scripted("exit 255"), "destroy", [Urn]);

        Assert.Equal($"exit code 255; what pulumi printed is in {Log}", answer.Failure);
    }

    [Fact]
    public async Task Without_the_program_nothing_happens()
    {
        var answer = await new RollStack(_folder.FullName, "prod", Log, []).RunAsync(
            new PulumiProgram(Path.Combine(_folder.FullName, "none")),
            "up",
            [Urn]
        );

        Assert.Equal("pulumi cannot be started; it must be in the path", answer.Failure);
    }

    [Fact]
    public async Task The_state_says_what_the_stack_owns()
    {
        var stack = new RollStack(_folder.FullName, "prod", Log, []);
        var pulumi = Scripted(
            $$$"""
            cat <<'END'
            {"version": 3, "deployment": {"resources": [
              {"urn": "{{{Urn}}}", "parent": "fleet"},
              {"urn": "urn:a::b::t::session-hosts-avd-001-nic", "parent": "{{{Urn}}}"},
              {"urn": "urn:a::b::t::session-hosts-avd-001-join", "parent": "urn:a::b::t::session-hosts-avd-001-nic"},
              {"urn": "urn:a::b::t::session-hosts-avd-0011-nic", "parent": "fleet"}]}}
            END
            """
        );

        var state = await stack.StateAsync(pulumi);

        Assert.Equal(
            [Urn, "urn:a::b::t::session-hosts-avd-001-join", "urn:a::b::t::session-hosts-avd-001-nic"],
            state!.UrnsOf("AVD-001").Order(StringComparer.Ordinal).OrderBy(urn => urn != Urn)
        );
        Assert.Empty(state.UrnsOf("avd-002"));
        // another pool's computer may be called avd-001 where this one's is called 001
        Assert.Empty(state.UrnsOf("001"));
        Assert.Null(await stack.StateAsync(Scripted("exit 1")));
        Assert.Null(await stack.StateAsync(Scripted("echo no json")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private PulumiProgram Scripted(string script)
    {
        var path = Path.Combine(_folder.FullName, "pulumi");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PulumiProgram(path);
    }
}

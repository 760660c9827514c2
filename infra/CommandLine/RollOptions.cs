using System.CommandLine;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The options of <c>avd roll</c>.</summary>
internal sealed class RollOptions
{
    private readonly Option<string?> _pool = new("--pool")
    {
        Description = "The pool, if the stack has hosts of several: its name in the config, or that of its host pool.",
        HelpName = "name",
    };

    private readonly Option<string[]> _hosts = new("--hosts")
    {
        Description = "Only these hosts: computer names. It can be given several times.",
        HelpName = "host",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _replace = new("--replace") { Description = "Also replace hosts that are as the config says." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the plan without Azure and change nothing." };
    private readonly Option<bool> _yes = new("--yes") { Description = "Begin without a question, such as in a script." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Continue a roll that stopped or was interrupted." };

    private readonly Option<bool> _abort = new("--abort")
    {
        Description = "End a roll that stopped: what it has drained and not replaced accepts sessions again.",
    };

    private readonly Option<bool> _devicesRemoved = new("--devices-removed")
    {
        Description = "With --resume: the devices of the batch were removed from Microsoft Entra ID.",
    };

    private readonly Option<string?> _state = new("--state")
    {
        Description = "The file that keeps how far the roll is. Default: .avd/roll.<stack>.json in the project.",
        HelpName = "file",
    };

    /// <summary>Adds them to the verb.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _pool, _hosts, _replace, _dryRun, _yes, _resume, _abort, _devicesRemoved, _state })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var modes = new[] { _dryRun, _resume, _abort }.Where(option => result.GetValue(option)).Select(option => option.Name).ToList();
            if (modes.Count > 1)
                result.AddError($"{modes[0]} and {modes[1]} cannot be combined.");
            if (result.GetValue(_devicesRemoved) && !result.GetValue(_resume))
                result.AddError("--devices-removed is used with --resume.");
            var isChosen = result.GetValue(_replace) || result.GetResult(_hosts) is { Implicit: false };
            if (isChosen && (result.GetValue(_resume) || result.GetValue(_abort)))
                result.AddError("--hosts and --replace choose the hosts of a new roll; the hosts of an unfinished one are in its file.");
        });
    }

    /// <summary>What was typed.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="parsed">The command line.</param>
    public RollRequest Of(EstateRun estate, ParseResult parsed) =>
        new()
        {
            Estate = estate,
            Pool = parsed.GetValue(_pool),
            Choice = new Roll.RollChoice([.. parsed.GetValue(_hosts) ?? []], parsed.GetValue(_replace)),
            IsDry = parsed.GetValue(_dryRun),
            IsConfirmed = parsed.GetValue(_yes),
            Resumes = parsed.GetValue(_resume),
            Aborts = parsed.GetValue(_abort),
            DevicesRemoved = parsed.GetValue(_devicesRemoved),
            State = parsed.GetValue(_state),
        };
}

/// <summary>One run of <c>avd roll</c>.</summary>
internal sealed record RollRequest
{
    /// <summary>The estate.</summary>
    public required EstateRun Estate { get; init; }

    /// <summary>The pool, as it was typed.</summary>
    public required string? Pool { get; init; }

    /// <summary>The hosts of a new roll.</summary>
    public required Roll.RollChoice Choice { get; init; }

    /// <summary>Whether nothing is changed.</summary>
    public required bool IsDry { get; init; }

    /// <summary>Whether no question is asked.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>Whether an unfinished roll is continued.</summary>
    public required bool Resumes { get; init; }

    /// <summary>Whether an unfinished roll is ended.</summary>
    public required bool Aborts { get; init; }

    /// <summary>Whether the devices of the batch were removed.</summary>
    public required bool DevicesRemoved { get; init; }

    /// <summary>The file, as it was typed.</summary>
    public required string? State { get; init; }

    /// <summary>The outside world.</summary>
    public AvdHost Host => Estate.Host;

    /// <summary>The verb with the arguments that choose this roll.</summary>
    public string Verb =>
        $"{RollCommand.Name} {Estate.Choice.Arguments}{(Pool is null ? "" : $" --pool {Typed(Pool)}")}{(State is null ? "" : $" --state {Typed(State)}")}";

    private static string Typed(string word) => Configuration.Diagnostics.VisibleText.Of(ShellWord.Of(word));
}

using System.Collections.Immutable;
using System.CommandLine;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Arm;
using AvdPulumi.Configuration.Exchange.Import;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The exports of a running estate that a verb reads, and where their templates are deployed.</summary>
internal sealed class ArmExports
{
    private readonly Argument<string[]> _files = new("export")
    {
        Description =
            "Files with what exists: templates from 'az group export', lists from 'az resource list', 'az resource show' or 'az graph query'. A template is taken for an export of the resource group that its file is named after.",
        Arity = ArgumentArity.OneOrMore,
        HelpName = "export",
    };

    private readonly Option<string?> _subscription = new("--subscription")
    {
        Description = "The subscription of templates: its id.",
        HelpName = "id",
    };

    private readonly Option<string?> _group = new("--resource-group")
    {
        Description = "The resource group of templates. Default: the name of the file without its ending.",
        HelpName = "name",
    };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        command.Options.Add(_subscription);
        command.Options.Add(_group);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_subscription) is { Implicit: false, Tokens: [{ Value: var id }] } && !Guid.TryParseExact(id, "D", out _))
                result.AddError("--subscription must be the id of a subscription, a GUID.");
            if (result.GetResult(_group) is { Implicit: false, Tokens: [{ Value: "" }] })
                result.AddError("--resource-group must be the name of a resource group.");
        });
    }

    /// <summary>What was typed.</summary>
    public ArmExportChoice Of(ParseResult parsed) =>
        new(
            [.. parsed.GetValue(_files)!],
            Guid.TryParseExact(parsed.GetValue(_subscription), "D", out var subscription) ? subscription : null,
            parsed.GetValue(_group)
        );
}

/// <summary>Exports of a running estate.</summary>
/// <param name="Files">The files, as they were typed.</param>
/// <param name="Subscription">The subscription of templates; null if it was not typed.</param>
/// <param name="ResourceGroup">The resource group of templates; null if it was not typed.</param>
internal sealed record ArmExportChoice(ImmutableArray<string> Files, Guid? Subscription, string? ResourceGroup)
{
    /// <summary>The arguments for another verb on the same exports.</summary>
    public string Arguments =>
        string.Join(
            ' ',
            [
                .. Files.Select(ShellWord.Of),
                .. Subscription is { } id ? new[] { $"--subscription {id}" } : [],
                .. ResourceGroup is { } group ? new[] { $"--resource-group {ShellWord.Of(group)}" } : [],
            ]
        );

    /// <summary>Reads the files.</summary>
    /// <param name="host">The outside world.</param>
    /// <param name="subscriptionOf">Default: none. The subscription of a resource group, if none was typed.</param>
    public ImmutableArray<ArmExport> Read(AvdHost host, Func<string, Guid?>? subscriptionOf = null) =>
        [.. Files.Select(file => Read(file, host, subscriptionOf))];

    private ArmExport Read(string file, AvdHost host, Func<string, Guid?>? subscriptionOf)
    {
        var group = ResourceGroup ?? Path.GetFileNameWithoutExtension(file);
        try
        {
            return ArmExportFile.Read(
                file,
                host.Plans.ReadAllBytes(Path.Combine(host.WorkingFolder, file)),
                new ArmScope(Subscription ?? subscriptionOf?.Invoke(group), group)
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or TimeoutException or NotSupportedException)
        {
            Diagnostic problem = ImportDiagnostics.NotOpened(file, "there is no such file, or access is denied.");
            return new ArmExport(file, [], [problem]);
        }
    }
}

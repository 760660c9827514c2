using System.CommandLine;
using System.CommandLine.Completions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Exchange;

namespace AvdPulumi.Infra.CommandLine;

/// <summary>The options of <c>avd export</c>.</summary>
internal sealed class ExportOptions
{
    private readonly Option<string?> _pool = new("--pool")
    {
        Description = "The pool; required if the config has several.",
        HelpName = "name",
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "Write to this file instead of standard output.",
        HelpName = "file",
    };

    private readonly Option<string> _template = new("--template")
    {
        Description =
            $"For bicepparam and arm: the template, or its path, which the file then names. Templates: {string.Join(", ", PeerTemplateNames.All.Select(entry => entry.Name))}.",
        HelpName = "path",
        DefaultValueFactory = static _ => PeerTemplateNames.Of(PeerTemplates.ControlPlane),
    };

    /// <summary>Adds them to the verb.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="pools">The pools of the config that was typed, which a shell offers.</param>
    public void AddTo(Command command, Func<ParseResult, IEnumerable<string>> pools)
    {
        _pool.CompletionSources.Add(context => pools(context.ParseResult).Select(pool => new CompletionItem(pool)));
        _template.CompletionSources.Add(_ => PeerTemplateNames.All.Select(entry => new CompletionItem(entry.Name)));
        command.Options.Add(_pool);
        command.Options.Add(_template);
        command.Options.Add(_output);
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(_template) is { Implicit: false, Tokens: [{ Value: var path }] }
                && PeerTemplateNames.Find(path) == PeerTemplates.None
            )
                result.AddError(
                    $"--template must name a template of azurelocal-avd: {string.Join(", ", PeerTemplateNames.All.Select(entry => entry.Name))}, or a path to one, such as src/bicep/session-hosts.bicep."
                );
            if (result.GetResult(_output) is { Implicit: false, Tokens: [{ Value: "" }] })
                result.AddError("--output must be the name of a file, such as control-plane.bicepparam.");
        });
    }

    /// <summary>What was typed.</summary>
    public ExportChoice Of(ParseResult parsed) =>
        new(parsed.GetValue(_pool), parsed.GetValue(_template)!, parsed.GetValue(_output))
        {
            NamesTemplate = parsed.GetResult(_template) is { Implicit: false },
        };
}

/// <summary>What to export, and where to.</summary>
/// <param name="Pool">The pool, as it was typed.</param>
/// <param name="Typed">The template, as it was typed.</param>
/// <param name="Output">The file; null for standard output.</param>
internal sealed record ExportChoice(string? Pool, string Typed, string? Output)
{
    /// <summary>Default: false. Whether the template was typed, and is not the default.</summary>
    public bool NamesTemplate { get; init; }

    /// <summary>The template.</summary>
    public PeerTemplates Template => PeerTemplateNames.Find(Typed);

    /// <summary>The path of the template that a file of Bicep names, with the ending that Bicep requires.</summary>
    public string TemplatePath
    {
        get
        {
            var path = Typed.Replace('\\', '/');
            if (Path.HasExtension(path))
                return path;
            return path.Contains('/', StringComparison.Ordinal) ? $"{path}.bicep" : $"./{path}.bicep";
        }
    }

    /// <summary>The pool of an estate; null if none was chosen among several, or if there is no such pool.</summary>
    public EstatePool? PoolIn(AvdEstate estate)
    {
        EstatePool[] pools = [.. estate.OwnPools];
        return Pool is null
            ? pools is [var only]
                ? only
                : null
            : Array.Find(pools, pool => pool.Name == Pool);
    }
}

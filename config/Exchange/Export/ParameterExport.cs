using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange.Mapping;
using AvdPulumi.Configuration.Pools;

namespace AvdPulumi.Configuration.Exchange.Export;

/// <summary>Makes the parameters of azurelocal-avd from an estate, by the table of the mapping.</summary>
public static partial class ParameterExport
{
    /// <summary>The parameters of a pool.</summary>
    /// <param name="scope">The pool.</param>
    /// <param name="format">The format.</param>
    /// <param name="templates">The template, for Bicep and ARM.</param>
    /// <param name="sources">The settings that the config sets.</param>
    public static ExportedParameters Of(ExportScope scope, ExchangeFormat format, PeerTemplates templates, SourceMap sources)
    {
        var parameters = ImmutableArray.CreateBuilder<ExportedParameter>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var idle = NeedsVaultId(format) ? WhyIdle(scope, templates) : null;
        if (idle is not null)
            diagnostics.Add(ExportDiagnostics.NotNeeded(templates, idle));
        foreach (var row in ParameterMappings.All)
            if (row.NameIn(format, templates) is { } name && parameters.All(known => known.Name != name))
            {
                var value = row.Value?.Invoke(scope);
                if (Problem(row, name, value, format) is { } problem && (idle is null || value is not null))
                    diagnostics.Add(problem);
                if (value is not null && CanWrite(value, format))
                    parameters.Add(new ExportedParameter(name, InFormat(value, name, format), row.Setting ?? row.Note ?? "derived"));
            }
        var uncovered = UncoveredBy(format, scope, sources);
        if (!uncovered.IsEmpty)
            diagnostics.Add(ExportDiagnostics.Uncovered(uncovered.Length, format));
        return new ExportedParameters
        {
            Format = format,
            Parameters = parameters.ToImmutable(),
            Uncovered = uncovered,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    // why a template has nothing to deploy; null if it has
    private static string? WhyIdle(ExportScope scope, PeerTemplates template) =>
        template switch
        {
            PeerTemplates.Fslogix when !scope.Settings.Fslogix.Enabled => "fslogix.enabled is false for the pool.",
            PeerTemplates.Scaling when scope.Settings.Scaling is not { Enabled: true } => "the pool has no scaling plan.",
            _ => null,
        };

    // only these read vaults by themselves
    private static bool NeedsVaultId(ExchangeFormat format) => format is ExchangeFormat.BicepParam or ExchangeFormat.Arm;

    private static bool CanWrite(ParameterValue value, ExchangeFormat format) =>
        value switch
        {
            ParameterValue.VaultSecret { VaultId: null } => !NeedsVaultId(format),
            // no file of ARM reads its environment
            ParameterValue.Variable => format != ExchangeFormat.Arm,
            _ => true,
        };

    // Azure Resource Manager reads vaults, the others get secrets from their environment
    private static ParameterValue InFormat(ParameterValue value, string name, ExchangeFormat format) =>
        value is ParameterValue.VaultSecret && !NeedsVaultId(format) ? new ParameterValue.Variable(name.ToUpperInvariant()) : value;

    private static Diagnostic? Problem(ParameterMapping row, string name, ParameterValue? value, ExchangeFormat format) =>
        value switch
        {
            null when row.Bicep is { IsRequired: true } && format == ExchangeFormat.BicepParam => ExportDiagnostics.Missing(
                name,
                row.Setting,
                row.Note
            ),
            null when row.Arm is { IsRequired: true } && format == ExchangeFormat.Arm => ExportDiagnostics.Missing(
                name,
                row.Setting,
                row.Note
            ),
            ParameterValue.VaultSecret { VaultId: null } secret when NeedsVaultId(format) => ExportDiagnostics.UnknownVault(
                name,
                row.Setting ?? "",
                secret.Vault
            ),
            ParameterValue.VaultSecret when !NeedsVaultId(format) => ExportDiagnostics.NeedsVariable(
                name,
                row.Setting ?? "",
                name.ToUpperInvariant()
            ),
            ParameterValue.Variable when format == ExchangeFormat.Arm => ExportDiagnostics.InNoVault(name, row.Setting ?? ""),
            ParameterValue.Variable variable => ExportDiagnostics.NeedsVariable(name, row.Setting ?? "", variable.Name),
            _ => null,
        };

    // single values that the config sets for this pool, and that no row of the format is about
    private static ImmutableArray<string> UncoveredBy(ExchangeFormat format, ExportScope scope, SourceMap sources)
    {
        var covered = ParameterMappings
            .All.Where(row => row.NameIn(format, PeerTemplates.All) is not null)
            .Select(row => row.Setting)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var given = sources.All.Keys.Where(path => IsOf(scope, path)).ToList();
        return
        [
            .. given.Where(path =>
                !given.Exists(other => other.Length > path.Length && SettingPath.Overlap(other, path))
                && !IsCovered(PoolPath.InSection(path), covered)
            ),
        ];
    }

    private static bool IsOf(ExportScope scope, string path) =>
        // layers and contracts of the stack are no settings
        path.Length > 0
        && !path.StartsWith("avd:", StringComparison.Ordinal)
        && (
            PoolPath.IsOfPool(path)
                ? scope.Pool.Name is { } name && path.StartsWith(PoolPath.Of(name, "") + ".", StringComparison.Ordinal)
                : path != PoolSections.Key && !scope.Pool.Overrides(path)
        );

    // the templates have one of each: the first
    private static bool IsCovered(string path, HashSet<string> covered)
    {
        if (Later().IsMatch(path))
            return false;
        for (var at = First().Replace(path, "[*]"); at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
            if (covered.Contains(at))
                return true;
        return false;
    }

    [GeneratedRegex(@"\[[1-9]")]
    private static partial Regex Later();

    [GeneratedRegex(@"\[0\]")]
    private static partial Regex First();
}

using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange.Export;

/// <summary>What is to be known about exported parameters: AVD0160 to AVD0169.</summary>
public static class ExportDiagnostics
{
    private static readonly Source Page = new("Exchange with other tools", "docs/exchange.md");

    private static readonly DiagnosticDescriptor AVD0160 = new()
    {
        Code = "AVD0160",
        Title = "Settings have no parameter in the format",
        Cause =
            "The templates of azurelocal-avd deploy less than this program: one host pool, one application group, one cluster. What they have no parameter for is not exported.",
        Example = "avd export --format tfvars, with section sofs in the config",
        Remedy =
            "Read the list at the end of the exported file; a file of ARM has none, so export bicepparam as well. Deploy these parts with this program, or by hand.",
        Source = Page,
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD0161 = new()
    {
        Code = "AVD0161",
        Title = "A required parameter has no value",
        Cause = "The template has no default for the parameter, and the config has no value for it.",
        Example = "avd export --format bicepparam --template session-hosts.bicep, without storage paths",
        Remedy =
            "Set the setting that the message names, or the value in the exported file. If the message names no setting, the value comes from elsewhere: give it to the deployment.",
        Source = Page,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0162 = new()
    {
        Code = "AVD0162",
        Title = "The id of a vault is not known",
        Cause = "A reference to a secret in Bicep and ARM needs the full id of the vault.",
        Example = "join_password: keyvault://kv-other/join, without kv-other in key_vault.external_vaults",
        Remedy = "Add the vault with its id to key_vault.external_vaults.",
        Source = new(
            "Use Azure Key Vault to pass secure parameter value during deployment",
            "https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter"
        ),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0163 = new()
    {
        Code = "AVD0163",
        Title = "A secret is expected in an environment variable",
        Cause = "The secret is in no vault that the other tool can read by itself, so the exported file reads it from a variable.",
        Example = "join_password: config://join_password",
        Remedy = "Set the variable for the deployment only, or store the secret in a vault.",
        Source = Page,
        Severity = Severity.Note,
    };

    private static readonly DiagnosticDescriptor AVD0164 = new()
    {
        Code = "AVD0164",
        Title = "A secret is in no vault, so its parameter is left out",
        Cause = "A parameter file of ARM can refer to a secret in a vault, but not to an environment variable.",
        Example = "avd export --format arm --template session-hosts, with session_host.admin.password: config://admin_password",
        Remedy = "Pass the parameter on the command line of the deployment, or store the secret in a vault.",
        Source = new(
            "Use Azure Key Vault to pass secure parameter value during deployment",
            "https://learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter"
        ),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0165 = new()
    {
        Code = "AVD0165",
        Title = "The template has nothing to deploy for the pool",
        Cause = "The template deploys a part of the estate that the pool does not have, so its parameters have no values.",
        Example = "avd export --template fslogix, with fslogix.enabled: false",
        Remedy = "Leave the template out of the deployment of this pool, or set the section in the config.",
        Source = Page,
        Severity = Severity.Warning,
    };

    /// <summary>All diagnostics of exports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [AVD0160, AVD0161, AVD0162, AVD0163, AVD0164, AVD0165];

    internal static Diagnostic Uncovered(int count, ExchangeFormat format) =>
        AVD0160.At(
            null,
            "",
            count == 1
                ? "1 setting has no parameter in this format."
                : FormattableString.Invariant($"{count} settings have no parameter in this format."),
            (
                format == ExchangeFormat.Arm
                    ? "Files of ARM have no comments: export the same template with --format bicepparam, and read the list at the end of that file."
                    : "Read the list at the end of the exported file."
            ) + " Deploy these parts with this program, or by hand."
        );

    internal static Diagnostic Missing(string parameter, string? setting, string? note) =>
        AVD0161.At(
            null,
            setting ?? "",
            $"The parameter {parameter} is required, but has no value.{(setting is null ? "" : $" It comes from {setting}.")}{(note is null ? "" : $" {note}")}",
            setting is null
                ? "No setting of the config has it. Give it to the deployment, such as on its command line."
                : "Set the value in the exported file, or the setting in the config."
        );

    internal static Diagnostic NotNeeded(PeerTemplates template, string reason) =>
        AVD0165.At(
            null,
            "",
            $"The template {PeerTemplateNames.Of(template)} has nothing to deploy: {reason}",
            "Leave the template out of the deployment of this pool."
        );

    internal static Diagnostic UnknownVault(string parameter, string setting, string vault) =>
        AVD0162.At(null, setting, $"The parameter {parameter} is left out: the id of the vault {vault} is not known.");

    internal static Diagnostic NeedsVariable(string parameter, string setting, string variable) =>
        AVD0163.At(null, setting, $"The parameter {parameter} is read from the environment variable {variable}.");

    internal static Diagnostic InNoVault(string parameter, string setting) =>
        AVD0164.At(null, setting, $"The parameter {parameter} is left out: its secret is in no vault.");
}

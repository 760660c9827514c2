using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Configuration.Exchange.Import;

/// <summary>What is to be known about files of other tools: AVD0090 to AVD0099.</summary>
public static class ImportDiagnostics
{
    private static readonly Source Page = new("Exchange with other tools", "docs/exchange.md");

    private static readonly DiagnosticDescriptor AVD0090 = new()
    {
        Code = "AVD0090",
        Title = "A value of the source does not carry over",
        Cause = "The value has no counterpart in this program, or the setting for it does not accept it.",
        Example = "networking.nsg.apply_default_avd_rules: true",
        Remedy = "Read the reason. If the value matters, set what replaces it in the new config.",
        Source = Page,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0091 = new()
    {
        Code = "AVD0091",
        Title = "The source contains a secret in plain text",
        Cause = "A password or an address with a password is in the file. It is not written to the new config, and not shown.",
        Example = "vm_admin_password: <the password>",
        Remedy = "Store the secret in a vault, and write keyvault://<vault>/<secret>. Change the secret: others may have seen the file.",
        Source = Page,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0092 = new()
    {
        Code = "AVD0092",
        Title = "A parameter file cannot be read",
        Cause = "The text does not follow the syntax of its format at this position. Nothing after it is read.",
        Example = "param hostPoolName = 'hp-contoso",
        Remedy = "Correct the text at this position. The tool that the file is for reports it, too.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD0093 = new()
    {
        Code = "AVD0093",
        Title = "A file of another tool cannot be opened",
        Cause = "There is no such file, or access is denied.",
        Example = "avd import azurelocal-avd no-such-file.yml",
        Remedy = "Name a file that exists, as seen from the current folder.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD0094 = new()
    {
        Code = "AVD0094",
        Title = "Nothing in the file is known",
        Cause = "No name in the file is one of the tool that it is imported from, or none has a value that carries over.",
        Example = "services: {web: {image: nginx}}",
        Remedy = "Check that the file is one of this tool, and not of another one.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD0095 = new()
    {
        Code = "AVD0095",
        Title = "A value of the source carries over only in part",
        Cause = "A part of the value has a counterpart in this program, and the rest does not. What carried over is in the new config.",
        Example = "avdSecurityGroups with two groups, of which the accelerator uses the first",
        Remedy = "Read the reason. If the rest matters, set what replaces it in the new config.",
        Source = Page,
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0096 = new()
    {
        Code = "AVD0096",
        Title = "The file is not one that can be imported",
        Cause = "The file is of another kind, such as a template instead of its parameters, or its parameters are for another template.",
        Example = "avd import avdaccelerator deploy-baseline.bicep",
        Remedy = "Name the file with the parameters of the deployment: .bicepparam for Bicep, .json for Azure Resource Manager.",
        Source = Page,
    };

    private static readonly DiagnosticDescriptor AVD0097 = new()
    {
        Code = "AVD0097",
        Title = "It is not known where an exported template is deployed",
        Cause = "A template has no ids: neither its subscription nor its resource group is in it. Ids are what a resource is known by.",
        Example = "avd adopt rg-avd.json --stack prod, without --subscription and --resource-group.",
        Remedy = "Add --subscription and --resource-group: those of which the template is an export.",
        Source = new(
            "Use Azure CLI to export a template",
            "https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-cli"
        ),
    };

    private static readonly DiagnosticDescriptor AVD0098 = new()
    {
        Code = "AVD0098",
        Title = "The name of an exported resource is not known",
        Cause = "The name is an expression that only a deployment can evaluate, or it does not fit the type. The resource is left out.",
        Example = "\"name\": \"[uniqueString(resourceGroup().id)]\"",
        Remedy = "Export with az group export --name <group> --skip-all-params: such a template has plain names.",
        Source = new(
            "Use Azure CLI to export a template",
            "https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-cli"
        ),
        Severity = Severity.Warning,
    };

    private static readonly DiagnosticDescriptor AVD0099 = new()
    {
        Code = "AVD0099",
        Title = "The export has no host pool",
        Cause =
            "A config describes host pools. The export is of another resource group, or of a type of resource that does not matter here.",
        Example = "avd import arm rg-network.json",
        Remedy =
            "Export the resource group of the host pool: az group export --name <group> --skip-all-params > <group>.json. Find it with: az resource list --resource-type Microsoft.DesktopVirtualization/hostPools.",
        Source = new(
            "Use Azure CLI to export a template",
            "https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-cli"
        ),
    };

    /// <summary>All diagnostics of files of other tools.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD0090, AVD0091, AVD0092, AVD0093, AVD0094, AVD0095, AVD0096, AVD0097, AVD0098, AVD0099];

    /// <summary>A value did not carry over.</summary>
    public static Diagnostic NotCarried(LeftValue value) =>
        ReferenceEquals(value.Reason, Incoming.PlainSecret)
            ? AVD0091.At(value.Origin, value.Name, $"{value.Name} is a secret in plain text.")
            : AVD0090.At(value.Origin, value.Name, $"{value.Name} does not carry over. {value.Reason}") with
            {
                Hint = null,
            };

    /// <summary>The text does not follow its syntax.</summary>
    /// <param name="origin">The position.</param>
    /// <param name="expected">What is expected there, such as "a value".</param>
    public static Diagnostic NotReadable(Origin origin, string expected) =>
        AVD0092.At(origin, "", $"The file cannot be read from here on: {expected} is expected.");

    /// <summary>The file cannot be opened.</summary>
    public static Diagnostic NotOpened(string file, string reason) =>
        AVD0093.At(new Origin(OriginKind.File, file), "", $"{file} cannot be opened: {reason}");

    /// <summary>A template without the place where it is deployed.</summary>
    public static Diagnostic NoScope(string file) =>
        AVD0097.At(
            new Origin(OriginKind.File, file),
            "",
            $"{file} is a template, which does not say in which subscription and resource group it is deployed."
        );

    /// <summary>A resource of a template whose id cannot be told.</summary>
    public static Diagnostic NoName(Origin origin, string type) =>
        AVD0098.At(origin, "", $"The name of this {type} is not known, so the resource is left out.");

    /// <summary>No key of the file is known, or none has a value that carries over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="table">The tool that it is imported from.</param>
    /// <param name="isKnown">Whether any key is known.</param>
    public static Diagnostic NothingKnown(string file, ImportTable table, bool isKnown) =>
        AVD0094.At(
            new Origin(OriginKind.File, file),
            "",
            isKnown ? $"{file} has keys of {table.Tool}, but no value that carries over." : $"{file} has no key of {table.Tool}."
        ) with
        {
            Hint = $"Check that it is the right file: {table.Expected}.",
        };

    /// <summary>A part of a value carried over.</summary>
    public static Diagnostic CarriedInPart(CarriedValue value) =>
        AVD0095.At(value.Origin, value.Name, $"{value.Name} carries over in part. {value.Missing}") with
        {
            Hint = null,
        };

    /// <summary>The file is not one that can be imported.</summary>
    /// <param name="origin">The file, with the position that shows it if there is one.</param>
    /// <param name="reason">What it is instead, as a sentence.</param>
    public static Diagnostic WrongFile(Origin origin, string reason) => AVD0096.At(origin, "", reason);

    /// <summary>No export has a host pool.</summary>
    public static Diagnostic NoHostPool(string file, int resources) =>
        AVD0099.At(
            new Origin(OriginKind.File, file),
            "",
            FormattableString.Invariant($"{file} has no host pool among its {resources} resources.")
        );
}

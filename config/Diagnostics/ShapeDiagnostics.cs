using System.Collections.Immutable;
using System.Globalization;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>Problems of a single value: AVD0020 to AVD0039.</summary>
internal static class ShapeDiagnostics
{
    /// <summary>The code of a required setting that is missing.</summary>
    public const string MissingCode = "AVD0021";

    internal static readonly DiagnosticDescriptor AVD0020 = new()
    {
        Code = "AVD0020",
        Title = "A key is unknown",
        Cause = "No setting has this name. The intended setting is not changed.",
        Example = "host_pool:\n  max_sesion_limit: 16",
        Remedy = "Correct the spelling, or remove the key.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0021 = new()
    {
        Code = "AVD0021",
        Title = "A required setting is missing",
        Cause =
            "The setting has no default, and no layer sets it, or a layer unsets it with null. A layer replaces a list completely; the items of a lower layer are lost.",
        Example = "host_pool:\n  name: hp-contoso    # and no type",
        Remedy = "Set it. Use config/variables.yml if the value is the same for all stacks.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0022 = new()
    {
        Code = "AVD0022",
        Title = "A map is expected",
        Cause = "The setting has keys, but the value is a single value or a list.",
        Example = "host_pool: hp-contoso",
        Remedy = "Write the keys on the next lines, indented.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0023 = new()
    {
        Code = "AVD0023",
        Title = "A list is expected",
        Cause = "The setting accepts several values, but the value is a single value or a map.",
        Example = "network:\n  dns_servers: 10.10.0.4",
        Remedy = "Write each item on its own line, after a hyphen.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0024 = new()
    {
        Code = "AVD0024",
        Title = "A single value is expected",
        Cause = "The setting accepts one value, but the value is a list or a map.",
        Example = "host_pool:\n  name: [a, b]",
        Remedy = "Write one value.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0025 = new()
    {
        Code = "AVD0025",
        Title = "A text is expected",
        Cause = "Without quotes, YAML reads the value as a number or as true or false. This may change the value: 1.10 becomes 1.1.",
        Example = "image:\n  version: 1.10",
        Remedy = "Put the value in quotes.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#103-core-schema"),
    };

    internal static readonly DiagnosticDescriptor AVD0026 = new()
    {
        Code = "AVD0026",
        Title = "A number is expected",
        Cause = "The value is not a number, is not a whole number, or is in quotes.",
        Example = "host_pool:\n  max_session_limit: sixteen",
        Remedy = "Write digits without quotes.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#103-core-schema"),
    };

    internal static readonly DiagnosticDescriptor AVD0027 = new()
    {
        Code = "AVD0027",
        Title = "True or false is expected",
        Cause = "YAML 1.2 accepts only true and false. yes, no, on and off are texts.",
        Example = "host_pool:\n  start_vm_on_connect: yes",
        Remedy = "Write true or false, without quotes.",
        Source = new("YAML Ain't Markup Language (YAML) version 1.2", "https://yaml.org/spec/1.2.2/#103-core-schema"),
    };

    internal static readonly DiagnosticDescriptor AVD0028 = new()
    {
        Code = "AVD0028",
        Title = "A value is not one of the allowed values",
        Cause = "The setting accepts only certain words, in exactly this spelling.",
        Example = "host_pool:\n  type: pooled",
        Remedy = "Use one of the words in the message.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0029 = new()
    {
        Code = "AVD0029",
        Title = "A number is out of range",
        Cause = "Azure or Windows accepts only numbers within the range.",
        Example = "key_vault:\n  soft_delete_retention_days: 3",
        Remedy = "Choose a number within the range.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0030 = new()
    {
        Code = "AVD0030",
        Title = "A text is too short or too long",
        Cause = "Azure or Windows limits the length.",
        Example = "sofs:\n  access_point: a-name-that-is-far-too-long",
        Remedy = "Make the text shorter or longer.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0031 = new()
    {
        Code = "AVD0031",
        Title = "A list has too few or too many items",
        Cause = "The setting has a minimum or a maximum number of items.",
        Example = "sofs:\n  nodes: []",
        Remedy = "Add or remove items.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0032 = new()
    {
        Code = "AVD0032",
        Title = "A value has the wrong form",
        Cause = "The setting accepts values of a certain form, such as an address, an id or a time. The text does not have this form.",
        Example = "scaling:\n  schedules:\n    - peak: {start: 9 o'clock}",
        Remedy =
            "The message names the form. docs/configuration.md#forms-of-values lists all forms with an example of each: write the value like the example.",
        Source = new("Configuration", "docs/configuration.md#forms-of-values"),
    };

    internal static readonly DiagnosticDescriptor AVD0033 = new()
    {
        Code = "AVD0033",
        Title = "A secret is in plain text",
        Cause = "Configuration is stored in source control, where secrets must not be. avd never shows the value.",
        Example = "domain:\n  join_password: (the password itself)",
        Remedy =
            "Store the secret in a key vault or in the stack's encrypted config, and refer to it. Change the secret, because others may have seen it.",
        Source = new(
            "Best practices for protecting secrets",
            "https://learn.microsoft.com/azure/security/fundamentals/secrets-best-practices"
        ),
    };

    internal static readonly DiagnosticDescriptor AVD0034 = new()
    {
        Code = "AVD0034",
        Title = "A duration is out of range",
        Cause = "Azure accepts only durations within the range.",
        Example = "registration:\n  token_lifetime: P30D",
        Remedy = "Choose a duration within the range.",
        Source = new("Configuration", "docs/configuration.md#forms-of-values"),
    };

    internal static readonly DiagnosticDescriptor AVD0035 = new()
    {
        Code = "AVD0035",
        Title = "A list has an empty item",
        Cause = "The value after a hyphen is missing or null.",
        Example = "dns_servers:\n  - 10.10.0.4\n  -",
        Remedy = "Remove the item, or set its value.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    internal static readonly DiagnosticDescriptor AVD0038 = new()
    {
        Code = "AVD0038",
        Title = "An address contains a user name and a password",
        Cause =
            "The user name and password before the @ of an address are a secret in plain text. Everyone who reads the config, a plan or a log can see them. avd never shows the value.",
        Example = "session_host:\n  http_proxy: {https_proxy: 'http://(user):(password)@proxy.contoso.com:8080'}",
        Remedy = "Remove the user name and password from the address. Change the password, because others may have seen it.",
        Source = new("RFC 3986, Uniform Resource Identifier (URI): Generic Syntax", "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"),
    };

    internal static readonly DiagnosticDescriptor AVD0039 = new()
    {
        Code = "AVD0039",
        Title = "An address contains a user name",
        Cause =
            "The name before the @ of a web address may be an access token, which is a secret. Messages do not show it, but resources with this text do.",
        Example = "tags:\n  repository: https://(user)@dev.azure.com/contoso/avd",
        Remedy = "Remove the name from the address. If it is a token, revoke it, because others may have seen it.",
        Source = new("RFC 3986, Uniform Resource Identifier (URI): Generic Syntax", "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"),
        Severity = Severity.Warning,
    };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        AVD0020,
        AVD0021,
        AVD0022,
        AVD0023,
        AVD0024,
        AVD0025,
        AVD0026,
        AVD0027,
        AVD0028,
        AVD0029,
        AVD0030,
        AVD0031,
        AVD0032,
        AVD0033,
        AVD0034,
        AVD0035,
        AVD0038,
        AVD0039,
    ];

    public static Diagnostic UnknownKey(
        Origin origin,
        string path,
        string key,
        string parent,
        string? suggestion,
        IEnumerable<string> known
    ) =>
        AVD0020.At(
            origin,
            path,
            $"'{key}' is not a key of {Named(parent)}.",
            suggestion is null ? $"The keys are {string.Join(", ", known)}." : $"Did you mean '{suggestion}'?"
        );

    public static Diagnostic Missing(Origin origin, string path, bool isUnset, bool isInReplacedList = false) =>
        AVD0021.At(
            origin,
            path,
            isUnset ? $"{path} is required, but is empty or unset here." : $"{path} is required, but is not set.",
            isUnset ? "Set a value."
                : isInReplacedList ? "Set it here. This layer replaces the list completely; the items of the lower layer are lost."
                : "Set it here."
        );

    public static Diagnostic NotAMap(Origin origin, string path, string given) =>
        AVD0022.At(origin, path, $"{Named(path)} must be a map, but its value is {given}.");

    public static Diagnostic NotAList(Origin origin, string path, string given) =>
        AVD0023.At(origin, path, $"{path} must be a list, but its value is {given}.");

    public static Diagnostic NotAValue(Origin origin, string path, string given) =>
        AVD0024.At(origin, path, $"{path} must be a single value, but its value is {given}.");

    public static Diagnostic NotAText(Origin origin, string path, string value, string kind) =>
        AVD0025.At(origin, path, $"{path} must be a text, but {value} without quotes is {kind}.");

    public static Diagnostic NotANumber(Origin origin, string path, string value, bool whole, bool quoted) =>
        AVD0026.At(
            origin,
            path,
            $"{path} is {value}, but must be a {(whole ? "whole number" : "number")}.",
            quoted ? "Remove the quotes." : "Write only digits."
        );

    public static Diagnostic NotABoolean(Origin origin, string path, string value, string? suggestion) =>
        AVD0027.At(origin, path, $"{path} is {value}, but must be true or false.", suggestion);

    public static Diagnostic NotAllowed(Origin origin, string path, string value, IEnumerable<string> allowed, string? suggestion) =>
        AVD0028.At(
            origin,
            path,
            $"{path} is {value}, but must be one of {string.Join(", ", allowed)}.",
            suggestion is null ? null : $"Did you mean '{suggestion}'?"
        );

    public static Diagnostic OutOfRange(Origin origin, string path, string value, double least, double most) =>
        AVD0029.At(origin, path, string.Create(CultureInfo.InvariantCulture, $"{path} is {value}, but must be from {least} to {most}."));

    public static Diagnostic WrongLength(Origin origin, string path, string value, int length, int least, int most) =>
        AVD0030.At(
            origin,
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path} is {value}, which has {Count(length, "character")}, but must have {(least > 0 ? $"{least} to {most}" : $"at most {most}")}."
            )
        );

    public static Diagnostic WrongCount(Origin origin, string path, int count, int least, int most) =>
        AVD0031.At(
            origin,
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path} has {Count(count, "item")}, but must have {(count < least ? $"at least {least}" : $"at most {most}")}."
            )
        );

    public static Diagnostic Malformed(Origin origin, string path, string value, string expectation, string? hint = null) =>
        AVD0032.At(origin, path, $"{path} is {value}, but must be {expectation}.", hint);

    public static Diagnostic PlainSecret(Origin origin, string path) =>
        AVD0033.At(origin, path, $"{path} is a secret and must not be in plain text; it must be {SecretReference.Expectation}.");

    public static Diagnostic DurationOutOfRange(Origin origin, string path, string value, string least, string most) =>
        AVD0034.At(origin, path, $"{path} is {value}, but must be from {least} to {most}.");

    public static Diagnostic UserInAddress(Origin origin, string path) =>
        AVD0038.At(
            origin,
            path,
            $"{path} contains an address with a user name or a password before the @, which is a secret in plain text."
        );

    public static Diagnostic UserNameInAddress(Origin origin, string path) =>
        AVD0039.At(origin, path, $"{path} contains an address with a user name before the @, which may be an access token.");

    public static Diagnostic EmptyItem(Origin origin, string path) => AVD0035.At(origin, path, $"{path} is empty.");

    private static string Named(string path) => path.Length == 0 ? "the configuration" : path;

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}

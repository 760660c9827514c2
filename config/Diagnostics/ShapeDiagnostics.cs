using System.Collections.Immutable;
using System.Globalization;

namespace AvdPulumi.Configuration;

/// <summary>What can be wrong with a value by itself: AVD0020 to AVD0039.</summary>
internal static class ShapeDiagnostics
{
    /// <summary>The code of a required setting that is missing.</summary>
    public const string MissingCode = "AVD0021";

    private const string Reference = "AvdPulumi, docs/configuration.md";
    private const string Core = "YAML 1.2.2, chapter 10.3 Core Schema";

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        new("AVD0020", "A key is not known", "Nothing reads this key, so the setting that was meant keeps another value.",
            "host_pool:\n  max_sesion_limit: 16", "Correct the spelling, or remove the key.", Reference),
        new("AVD0021", "A required setting is missing", "The setting has no sensible default, and no layer gives it; or a layer unset it by null. A list is replaced whole: what the items of a lower layer give counts no more.",
            "host_pool:\n  name: hp-contoso    # and no type", "Add it, in config/variables.yml if it is the same for all stacks.", Reference),
        new("AVD0022", "A map is expected", "The setting has keys of its own, but a single value or a list was given.",
            "host_pool: hp-contoso", "Write its keys, indented, on the lines below.", Reference),
        new("AVD0023", "A list is expected", "The setting takes several values, but a single one or a map was given.",
            "network:\n  dns_servers: 10.10.0.4", "Write each value on a line of its own, after a hyphen.", Reference),
        new("AVD0024", "A single value is expected", "A list or a map was given where one value is expected.",
            "host_pool:\n  name: [a, b]", "Write one value.", Reference),
        new("AVD0025", "A text is expected", "Without quotes YAML reads the value as a number or as true or false, which may change it: 1.10 becomes 1.1.",
            "image:\n  version: 1.10", "Put the value in quotes.", Core),
        new("AVD0026", "A number is expected", "The value is not a number, not a whole one, or in quotes.",
            "host_pool:\n  max_session_limit: sixteen", "Write digits without quotes.", Core),
        new("AVD0027", "True or false is expected", "YAML 1.2 knows true and false only; yes, no, on and off are texts.",
            "host_pool:\n  start_vm_on_connect: yes", "Write true or false, without quotes.", Core),
        new("AVD0028", "A value is not one of the allowed ones", "The setting takes one of a few words, in exactly their spelling.",
            "host_pool:\n  type: pooled", "Use one of the words the message lists.", Reference),
        new("AVD0029", "A number is out of range", "Azure or Windows accepts numbers within the range only.",
            "key_vault:\n  soft_delete_retention_days: 3", "Choose a number within the range.", Reference),
        new("AVD0030", "A text is too short or too long", "Azure or Windows limits the length.",
            "sofs:\n  access_point: a-name-that-is-far-too-long", "Shorten or complete it.", Reference),
        new("AVD0031", "A list has too few or too many items", "The setting needs at least, or takes at most, so many items.",
            "sofs:\n  nodes: []", "Add or remove items.", Reference),
        new("AVD0032", "A value has the wrong form", "The setting takes an address, an id, a time or the like, and the text is not one.",
            "scaling:\n  schedules:\n    - peak: {start: 9 o'clock}", "Write it in the form the message describes.", Reference),
        new("AVD0033", "A secret stands in plain text", "Configuration is kept in source control; secrets are not. The value is never shown.",
            "domain:\n  join_password: (the password itself)",
            "Put the secret in a vault or in the stack's encrypted config, refer to it, and change it: it may have been seen.",
            "Architecture Deep Design, Design Recommendations"),
        new("AVD0034", "A duration is out of range", "Azure accepts durations within the range only.",
            "registration:\n  token_lifetime: P30D", "Choose a duration within the range.", "Architecture Deep Design, Phase 2 Handoff: Token Lifetime"),
        new("AVD0035", "A list has an empty item", "A hyphen has nothing after it, or null.",
            "dns_servers:\n  - 10.10.0.4\n  -", "Remove the item or fill it.", Reference),
        new()
        {
            Code = "AVD0038",
            Title = "An address holds a user and a password",
            Cause = "What stands before the @ of an address is a secret in plain text: everybody who reads the config, a plan or a log sees it. The value is never shown.",
            Example = "session_host:\n  http_proxy: {https_proxy: 'http://(user):(password)@proxy.contoso.com:8080'}",
            Remedy = "Write the address without them, and change the password: it may have been seen.",
            Source = "RFC 3986, 3.2.1 User Information, https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
        },
        new()
        {
            Code = "AVD0039",
            Title = "An address holds a user name",
            Cause = "The name before the @ of a web address may be an access token, which is a secret. Messages do not show it; a resource that carries the text does.",
            Example = "tags:\n  repository: https://(user)@dev.azure.com/contoso/avd",
            Remedy = "Write the address without the name. If it is a token, revoke it: it may have been seen.",
            Source = "RFC 3986, 3.2.1 User Information, https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
            Severity = Severity.Warning,
        },
    ];

    public static Diagnostic UnknownKey(Origin origin, string path, string key, string parent, string? suggestion, IEnumerable<string> known) =>
        Error("AVD0020", origin, path, $"'{key}' is not a key of {Named(parent)}.",
            suggestion is null ? $"Known here: {string.Join(", ", known)}." : $"Did you mean '{suggestion}'?");

    public static Diagnostic Missing(Origin origin, string path, bool isUnset, bool isInReplacedList = false) =>
        Error(MissingCode, origin, path, isUnset ? $"{path} is required, but is left empty or unset here." : $"{path} is required, but no layer gives it.",
            isUnset ? "Fill it." : isInReplacedList ? "Add it here: a list is replaced whole, so that nothing of the lower layer's items is kept." : "Add it here.");

    public static Diagnostic NotAMap(Origin origin, string path, string given) =>
        Error("AVD0022", origin, path, $"{Named(path)} has keys of its own, but {given} is given.", "Write its keys, indented, on the lines below.");

    public static Diagnostic NotAList(Origin origin, string path, string given) =>
        Error("AVD0023", origin, path, $"{path} takes a list, but {given} is given.", "Write each item on a line of its own, after a hyphen.");

    public static Diagnostic NotAValue(Origin origin, string path, string given) =>
        Error("AVD0024", origin, path, $"{path} takes a single value, but {given} is given.", "Write one value.");

    public static Diagnostic NotAText(Origin origin, string path, string value, string kind) =>
        Error("AVD0025", origin, path, $"{path} takes a text, but {value} is {kind} when it has no quotes.", "Put it in quotes.");

    public static Diagnostic NotANumber(Origin origin, string path, string value, bool whole, bool quoted) =>
        Error("AVD0026", origin, path, $"{path} takes a {(whole ? "whole number" : "number")}, but {value} is given.",
            quoted ? "Remove the quotes." : "Write digits only.");

    public static Diagnostic NotABoolean(Origin origin, string path, string value, string? suggestion) =>
        Error("AVD0027", origin, path, $"{path} takes true or false, but {value} is given.", suggestion ?? "Write true or false, without quotes.");

    public static Diagnostic NotAllowed(Origin origin, string path, string value, IEnumerable<string> allowed, string? suggestion) =>
        Error("AVD0028", origin, path, $"{path} is {value}, but must be one of {string.Join(", ", allowed)}.",
            suggestion is null ? null : $"Did you mean '{suggestion}'?");

    public static Diagnostic OutOfRange(Origin origin, string path, string value, object least, object most) =>
        Error("AVD0029", origin, path, string.Create(CultureInfo.InvariantCulture, $"{path} is {value}, but must be from {least} to {most}."), null);

    public static Diagnostic WrongLength(Origin origin, string path, string value, int length, int least, int most) =>
        Error("AVD0030", origin, path, string.Create(CultureInfo.InvariantCulture,
            $"{path} is {value}, which has {Count(length, "character")}, but must have {(least > 0 ? $"{least} to {most}" : $"at most {most}")}."), null);

    public static Diagnostic WrongCount(Origin origin, string path, int count, int least, int most) =>
        Error("AVD0031", origin, path, string.Create(CultureInfo.InvariantCulture,
            $"{path} has {Count(count, "item")}, but must have {(count < least ? $"at least {least}" : $"at most {most}")}."), null);

    public static Diagnostic Malformed(Origin origin, string path, string value, string expectation, string? hint = null) =>
        Error("AVD0032", origin, path, $"{path} is {value}, but must be {expectation}.", hint);

    public static Diagnostic PlainSecret(Origin origin, string path) =>
        Error("AVD0033", origin, path, $"{path} is a secret and must not stand in plain text; it must be {SecretReference.Expectation}.",
            "Put the secret in a vault or in the stack's encrypted config and refer to it. If this file was shared, change the secret.");

    public static Diagnostic DurationOutOfRange(Origin origin, string path, string value, string least, string most) =>
        Error("AVD0034", origin, path, $"{path} is {value}, but must be from {least} to {most}.", null);

    public static Diagnostic UserInAddress(Origin origin, string path) =>
        Error("AVD0038", origin, path, $"{path} holds an address with a user or a password before the @, which is a secret in plain text.",
            "Write the address without them. If this file was shared, change the password.");

    public static Diagnostic UserNameInAddress(Origin origin, string path) =>
        new("AVD0039", Severity.Warning, origin, path, $"{path} holds an address with a user name before the @, which may be an access token.",
            "Write the address without it. If it is a token, revoke it.");

    public static Diagnostic EmptyItem(Origin origin, string path) =>
        Error("AVD0035", origin, path, $"{path} is empty.", "Remove the item or fill it.");

    private static string Named(string path) => path.Length == 0 ? "the configuration" : path;

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static Diagnostic Error(string code, Origin origin, string path, string message, string? hint) =>
        new(code, Severity.Error, origin, path, message, hint);
}

using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>Problems of the layers of a configuration: AVD0040 to AVD0059, and AVD0192.</summary>
internal static class LayerDiagnostics
{
    private static readonly DiagnosticDescriptor AVD0040 = new()
    {
        Code = "AVD0040",
        Title = "A stack is unknown",
        Cause = "A stack has a file Pulumi.<stack>.yaml or an overlay config/variables.<stack>.yml. This stack has neither.",
        Example = "avd preview --stack produktion",
        Remedy = "Use one of the listed stacks, or create the file of the stack.",
        Source = new("0004: Layers are merged as positioned trees, by code of our own", "docs/decisions/0004-layering.md"),
    };

    private static readonly DiagnosticDescriptor AVD0041 = new()
    {
        Code = "AVD0041",
        Title = "A layer is unknown",
        Cause = "avd:layers accepts only the names of layers.",
        Example = "avd:layers: [control_plane, hosts]",
        Remedy = "Use the names in the message.",
        Source = new("Architecture", "docs/architecture.md#layers"),
    };

    private static readonly DiagnosticDescriptor AVD0042 = new()
    {
        Code = "AVD0042",
        Title = "No layer is selected",
        Cause = "avd:layers is set but empty. The stack would deploy nothing.",
        Example = "avd:layers: []",
        Remedy = "Name at least one layer, or remove the key to deploy all layers.",
        Source = new("Architecture", "docs/architecture.md#layers"),
    };

    private static readonly DiagnosticDescriptor AVD0043 = new()
    {
        Code = "AVD0043",
        Title = "A setting is encrypted",
        Cause = "Settings are shown and compared, so they cannot be encrypted. Store a secret under a separate key and refer to it.",
        Example = "avd:domain:\n  join_password: {secure: ...}",
        Remedy = "Store the secret as avd:<name> with --secret, and refer to it with config://<name>.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0044 = new()
    {
        Code = "AVD0044",
        Title = "Stack config is not JSON",
        Cause = "The Pulumi engine passes structured config as JSON, but this text is not JSON.",
        Example = "pulumi config set avd:host_pool hp-contoso",
        Remedy = "Set single values with --path: pulumi config set --path avd:host_pool.name hp-contoso.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0045 = new()
    {
        Code = "AVD0045",
        Title = "A stack config key is similar to a key of avd",
        Cause =
            "Only avd:layers, avd:pools and keys with the name of a section change what a stack deploys. A key with a similar name that no setting refers to is an error, because the stack would deploy "
            + "something else. Any other key is a warning if its value is a map or a list, or if it is the name of a section with a key after it. avd ignores such a key.",
        Example = "avd:layer: [platform]\navd:host_pol:\n  max_session_limit: 8",
        Remedy = "Correct the spelling, or remove the key. Use --path to set a single value of a section.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0046 = new()
    {
        Code = "AVD0046",
        Title = "An environment variable does not match the configuration",
        Cause = "The name of the variable contains a part that does not exist in the list or the single value before it.",
        Example = "AVD__NETWORK__DNS_SERVERS__7=10.10.0.5 with two servers",
        Remedy = "Use the number of an item, or the next one to add an item.",
        Source = new("0004: Layers are merged as positioned trees, by code of our own", "docs/decisions/0004-layering.md"),
    };

    private static readonly DiagnosticDescriptor AVD0047 = new()
    {
        Code = "AVD0047",
        Title = "A stack config key is set twice",
        Cause =
            "A key without a namespace belongs to the project: host_pool, avd:host_pool and the old form avd:config:host_pool are the same key. The text of a section may also contain a key twice. Only one of the two values could apply.",
        Example = "config:\n  avd:host_pool: {max_session_limit: 8}\n  host_pool: {max_session_limit: 16}",
        Remedy = "Remove one of the two keys.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0048 = new()
    {
        Code = "AVD0048",
        Title = "The config from the Pulumi engine cannot be read",
        Cause =
            "The Pulumi engine passes the stack's config in PULUMI_CONFIG, a JSON object, and the secret keys in PULUMI_CONFIG_SECRET_KEYS, a JSON list. One of them has another form.",
        Example = "PULUMI_CONFIG=[] in the environment of the program",
        Remedy = "Start the program with pulumi up or pulumi preview, and do not set these variables.",
        Source = new(
            "pulumi-dotnet, pulumi-language-dotnet/main.go",
            "https://github.com/pulumi/pulumi-dotnet/blob/main/pulumi-language-dotnet/main.go"
        ),
    };

    private static readonly DiagnosticDescriptor AVD0192 = new()
    {
        Code = "AVD0192",
        Title = "The name of a file is similar to that of a configuration file",
        Cause =
            "Configuration files are config/variables.yml, config/variables.<stack>.yml and Pulumi.<stack>.yaml, in this spelling. A file with another extension, case or separator is not read, "
            + "and its settings have no effect.",
        Example = "config/variables.dev.yaml",
        Remedy = "Rename the file to the name in the message, or delete it.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD0040, AVD0041, AVD0042, AVD0043, AVD0044, AVD0045, AVD0046, AVD0047, AVD0048, AVD0192];

    public static Diagnostic UnknownStack(string stack, IReadOnlyList<string> stacks) =>
        AVD0040.At(
            null,
            "",
            $"The stack '{Excerpt.Of(stack, 100)}' is unknown: it has neither a file Pulumi.<stack>.yaml nor an overlay in config.",
            stacks.Count == 0 ? "The project has no stacks. Create Pulumi.dev.yaml." : $"The stacks are {string.Join(", ", stacks)}."
        );

    public static Diagnostic NoStackName(string stack) =>
        AVD0040.At(
            null,
            "",
            $"'{Excerpt.Of(stack, 100)}' cannot be the name of a stack: a name has letters, digits, hyphens, underscores and full stops, and does not begin with a full stop.",
            "Rename the files of the stack."
        );

    public static Diagnostic UnknownLayer(Origin origin, string name, IEnumerable<string> known, string? suggestion) =>
        AVD0041.At(
            origin,
            "avd:layers",
            $"{name} is not a layer; the layers are {string.Join(", ", known)}.",
            suggestion is null ? null : $"Did you mean '{suggestion}'?"
        );

    public static Diagnostic MalformedLayers(Origin origin) =>
        AVD0041.At(origin, "avd:layers", "avd:layers must be a list of layers, or their names separated by commas.");

    public static Diagnostic NoLayers(Origin origin) => AVD0042.At(origin, "avd:layers", "avd:layers is empty.");

    public static Diagnostic EncryptedSetting(Origin origin, string path) =>
        AVD0043.At(
            origin,
            path,
            $"{path} is encrypted, but settings cannot be encrypted.",
            "Store the secret under a separate key, such as avd:join_password, and refer to it with config://join_password."
        );

    public static Diagnostic NotJson(Origin origin, string key) =>
        AVD0044.At(
            origin,
            key,
            $"{key} must be structured, but its text is not JSON.",
            $"Set single values with: pulumi config set --path {key}.<key> <value>"
        );

    public static Diagnostic LooksLikeASection(Origin origin, string key, IEnumerable<string> sections) =>
        AVD0045.At(origin, key, $"{key} is not a section and is ignored.", $"The sections are {string.Join(", ", sections)}.") with
        {
            Severity = Severity.Warning,
        };

    public static Diagnostic NearlyOurs(Origin origin, string key, string meant) =>
        AVD0045.At(origin, key, $"{key} is not a key of avd, but is similar to avd:{meant}.", $"Did you mean 'avd:{meant}'?");

    public static Diagnostic NotBelowConfig(Origin origin, string key, string hint) =>
        ShapeDiagnostics.AVD0020.At(origin, key, $"'{key}' is not a key of the stack's file. It is ignored, with all keys below it.", hint);

    public static Diagnostic IdleFile(string file, string meant) =>
        AVD0192.At(
            new Origin(OriginKind.File, file, 1, 1),
            "",
            $"{Excerpt.Of(file, 200)} is not read: the name must be {Excerpt.Of(meant, 200)}, in exactly this spelling."
        );

    public static Diagnostic LacksPath(Origin origin, string key) =>
        AVD0045.At(
            origin,
            key,
            $"{key} is a single key, not a setting in a section, and is ignored.",
            $"Remove it, and set the value with: pulumi config set --path {key} <value>"
        ) with
        {
            Severity = Severity.Warning,
        };

    public static Diagnostic KeyTwice(Origin origin, string key, Origin first) =>
        AVD0047.At(origin, key, $"{key} is set twice; the first is in {first}.");

    public static Diagnostic JsonKeyTwice(Origin origin, string key) =>
        AVD0047.At(origin, "", $"The text of this key contains '{key}' twice in one map.");

    public static Diagnostic EngineConfigUnreadable(string variable) =>
        AVD0048.At(
            new Origin(OriginKind.Environment, variable),
            "",
            $"The value of {variable} from the Pulumi engine does not have the expected form."
        );

    public static Diagnostic VariableDoesNotFit(Origin origin, string path, string reason) =>
        AVD0046.At(origin, path, $"{origin.Name} does not match the configuration: {reason}.");
}

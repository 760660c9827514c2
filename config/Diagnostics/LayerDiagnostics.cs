using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>What can be wrong with the layers that a configuration is put together from: AVD0040 to AVD0059, and AVD0192.</summary>
internal static class LayerDiagnostics
{
    private static readonly DiagnosticDescriptor AVD0040 = new()
    {
        Code = "AVD0040",
        Title = "A stack is not known",
        Cause = "A stack has a file Pulumi.<stack>.yaml or an overlay config/variables.<stack>.yml; this one has neither.",
        Example = "avd preview --stack produktion",
        Remedy = "Use one of the stacks listed, or create the stack's file.",
        Source = new("0004: Layers are merged as positioned trees, by code of our own", "docs/decisions/0004-layering.md"),
    };

    private static readonly DiagnosticDescriptor AVD0041 = new()
    {
        Code = "AVD0041",
        Title = "A layer is not known",
        Cause = "avd:layers picks from a fixed list.",
        Example = "avd:layers: [control_plane, hosts]",
        Remedy = "Use the names the message lists.",
        Source = new("Architecture", "docs/architecture.md#layers"),
    };

    private static readonly DiagnosticDescriptor AVD0042 = new()
    {
        Code = "AVD0042",
        Title = "No layer is chosen",
        Cause = "avd:layers is given but empty, so the stack would hold nothing.",
        Example = "avd:layers: []",
        Remedy = "Name at least one layer, or remove the key to deploy all.",
        Source = new("Architecture", "docs/architecture.md#layers"),
    };

    private static readonly DiagnosticDescriptor AVD0043 = new()
    {
        Code = "AVD0043",
        Title = "A setting is encrypted",
        Cause = "Settings are shown and compared, so they cannot be encrypted; a secret is kept under a key of its own and referred to.",
        Example = "avd:domain:\n  join_password: {secure: ...}",
        Remedy = "Keep it as avd:<name> with --secret, and refer to it by config://<name>.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0044 = new()
    {
        Code = "AVD0044",
        Title = "Stack config is not JSON",
        Cause = "The engine hands structured config over as JSON, and this text is none.",
        Example = "pulumi config set avd:host_pool hp-contoso",
        Remedy = "Set single values with --path: pulumi config set --path avd:host_pool.name hp-contoso.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0045 = new()
    {
        Code = "AVD0045",
        Title = "A stack config key looks like one of ours",
        Cause =
            "Only avd:layers, avd:pools and keys named after a section change what a stack deploys. A key that is nearly one of them, and that no setting refers to, is an error: the stack would deploy "
            + "something else. A key that holds a map or a list, or a section's name with a key after it, is ignored, which is a warning.",
        Example = "avd:layer: [platform]\navd:host_pol:\n  max_session_limit: 8",
        Remedy = "Correct the spelling, or remove the key. Set a single value of a section with --path.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0046 = new()
    {
        Code = "AVD0046",
        Title = "An environment variable does not fit",
        Cause = "The variable's name leads through a list or a single value that has no such part.",
        Example = "AVD__NETWORK__DNS_SERVERS__7=10.10.0.5 with two servers",
        Remedy = "Use the number of an item, or the next one to add an item.",
        Source = new("0004: Layers are merged as positioned trees, by code of our own", "docs/decisions/0004-layering.md"),
    };

    private static readonly DiagnosticDescriptor AVD0047 = new()
    {
        Code = "AVD0047",
        Title = "A stack config key is given twice",
        Cause =
            "A key without a namespace belongs to the project, so host_pool and avd:host_pool are the same key; so is the old form avd:config:host_pool. The text of a section may also hold a key twice. One of the two would win without a word.",
        Example = "config:\n  avd:host_pool: {max_session_limit: 8}\n  host_pool: {max_session_limit: 16}",
        Remedy = "Remove one of the two.",
        Source = new("Configuration", "https://www.pulumi.com/docs/iac/concepts/config/"),
    };

    private static readonly DiagnosticDescriptor AVD0048 = new()
    {
        Code = "AVD0048",
        Title = "The engine's config cannot be read",
        Cause =
            "The Pulumi engine hands the stack's config over in PULUMI_CONFIG, a JSON object, and the keys that are secret in PULUMI_CONFIG_SECRET_KEYS, a JSON list. One of them is something else.",
        Example = "PULUMI_CONFIG=[] in the environment of the program",
        Remedy = "Start the program by pulumi up or pulumi preview, and do not set these variables.",
        Source = new(
            "pulumi-dotnet, pulumi-language-dotnet/main.go",
            "https://github.com/pulumi/pulumi-dotnet/blob/main/pulumi-language-dotnet/main.go"
        ),
    };

    private static readonly DiagnosticDescriptor AVD0192 = new()
    {
        Code = "AVD0192",
        Title = "A file's name is nearly that of a configuration file",
        Cause =
            "Configuration files are config/variables.yml, config/variables.<stack>.yml and Pulumi.<stack>.yaml, in this spelling. A file with another ending, case or sign between the words is not read, "
            + "so that what stands in it is lost.",
        Example = "config/variables.dev.yaml",
        Remedy = "Rename the file to the name that the message gives, or delete it.",
        Source = new("Configuration", "docs/configuration.md"),
    };

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [AVD0040, AVD0041, AVD0042, AVD0043, AVD0044, AVD0045, AVD0046, AVD0047, AVD0048, AVD0192];

    public static Diagnostic UnknownStack(string stack, IReadOnlyList<string> stacks) =>
        AVD0040.At(
            null,
            "",
            $"The stack '{Excerpt.Of(stack, 100)}' is not known: it has neither a file Pulumi.<stack>.yaml nor an overlay in config.",
            stacks.Count == 0 ? "No stack was found; create Pulumi.dev.yaml." : $"Stacks: {string.Join(", ", stacks)}."
        );

    public static Diagnostic UnknownLayer(Origin origin, string name, IEnumerable<string> known, string? suggestion) =>
        AVD0041.At(
            origin,
            "avd:layers",
            $"{name} is not a layer; the layers are {string.Join(", ", known)}.",
            suggestion is null ? null : $"Did you mean '{suggestion}'?"
        );

    public static Diagnostic MalformedLayers(Origin origin) =>
        AVD0041.At(origin, "avd:layers", "avd:layers takes a list of layers, or their names with commas between them.");

    public static Diagnostic NoLayers(Origin origin) =>
        AVD0042.At(origin, "avd:layers", "avd:layers names no layer.", "Remove the key to deploy all layers.");

    public static Diagnostic EncryptedSetting(Origin origin, string path) =>
        AVD0043.At(
            origin,
            path,
            $"{path} is encrypted, but settings cannot be.",
            "Keep the secret under a key of its own, such as avd:join_password, and refer to it by config://join_password."
        );

    public static Diagnostic NotJson(Origin origin, string key) =>
        AVD0044.At(
            origin,
            key,
            $"{key} is structured, but its text is not JSON.",
            $"Set single values with: pulumi config set --path {key}.<key> <value>"
        );

    public static Diagnostic LooksLikeASection(Origin origin, string key, IEnumerable<string> sections) =>
        AVD0045.At(origin, key, $"{key} is not a section and is ignored.", $"The sections are {string.Join(", ", sections)}.") with
        {
            Severity = Severity.Warning,
        };

    public static Diagnostic NearlyOurs(Origin origin, string key, string meant) =>
        AVD0045.At(origin, key, $"Nothing reads {key}, which is nearly avd:{meant}.", $"Did you mean 'avd:{meant}'?");

    public static Diagnostic NotBelowConfig(Origin origin, string key, string hint) =>
        ShapeDiagnostics.AVD0020.At(origin, key, $"'{key}' is not a key of the stack's file: it is ignored, with all that it holds.", hint);

    public static Diagnostic IdleFile(string file, string meant) =>
        AVD0192.At(
            new Origin(OriginKind.File, file, 1, 1),
            "",
            $"{Excerpt.Of(file, 200)} is not read: the name is {Excerpt.Of(meant, 200)}, in exactly this spelling.",
            "Rename or delete the file."
        );

    public static Diagnostic LacksPath(Origin origin, string key) =>
        AVD0045.At(
            origin,
            key,
            $"{key} is one key of its own, not a setting in a section, and is ignored.",
            $"Remove it, and set the value with: pulumi config set --path {key} <value>"
        ) with
        {
            Severity = Severity.Warning,
        };

    public static Diagnostic KeyTwice(Origin origin, string key, Origin first) =>
        AVD0047.At(origin, key, $"{key} is given twice; the first is in {first}.", "Remove one of the two.");

    public static Diagnostic JsonKeyTwice(Origin origin, string key) =>
        AVD0047.At(origin, "", $"The text of this key holds '{key}' twice in one map.", "Remove one of the two.");

    public static Diagnostic EngineConfigUnreadable(string variable) =>
        AVD0048.At(
            new Origin(OriginKind.Environment, variable),
            "",
            $"What the Pulumi engine hands over in {variable} is not what it should be.",
            "Start the program by pulumi up or pulumi preview, and do not set this variable."
        );

    public static Diagnostic VariableDoesNotFit(Origin origin, string path, string reason) =>
        AVD0046.At(origin, path, $"{origin.Name} does not fit the configuration: {reason}.");
}

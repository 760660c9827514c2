namespace Pulumi;

/// <summary>A required key that nobody set.</summary>
internal sealed class ConfigMissingException(string key)
    : RunException(
        $"Missing Required configuration variable '{key}'\n\tplease set a value using the command `pulumi config set {key} <value>`"
    );

/// <summary>A value that is not of the wanted type.</summary>
internal sealed class ConfigTypeException(string key, string? value, string typeName, Exception? inner = null)
    : RunException($"Configuration '{key}' value '{value}' is not a valid {typeName}", inner);

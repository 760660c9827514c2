namespace Pulumi;

/// <summary>Everything that is needed to register one resource.</summary>
internal sealed record Registration(
    Resource Resource,
    bool IsCustom,
    ResourceArgs Args,
    ResourceOptions Options,
    Resource? Parent,
    ResourceCompletion Completion
);

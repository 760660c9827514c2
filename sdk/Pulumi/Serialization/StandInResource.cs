namespace Pulumi.Serialization;

/// <summary>What a mock sees in place of a resource whose class is not registered for its type: nothing is left of it but the URN.</summary>
internal sealed class StandInResource(Resource original) : CustomResource(original.Urn);

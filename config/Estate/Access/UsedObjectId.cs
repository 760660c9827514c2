using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Estate.Access;

/// <summary>An object id where it stands in the configuration.</summary>
/// <param name="Path">The path of the id.</param>
/// <param name="TypePath">The path at which the object's type is given; the path of the id where the key itself says the type.</param>
/// <param name="Id">The id.</param>
/// <param name="Type">What the object is said to be.</param>
internal sealed record UsedObjectId(string Path, string TypePath, Guid Id, PrincipalType Type);

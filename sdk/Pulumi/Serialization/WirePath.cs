using System.Globalization;

namespace Pulumi.Serialization;

/// <summary>Where in the inputs a value is. Only errors say it, so it is spelled out for them alone.</summary>
internal sealed class WirePath
{
    private readonly WirePath? _above;
    private readonly string? _name;
    private readonly Resource? _resource;
    private readonly int _index;

    public WirePath(string label) => _name = label;

    /// <summary>The inputs of a resource.</summary>
    public WirePath(Resource resource) => _resource = resource;

    private WirePath(WirePath above, string? name, int index) => (_above, _name, _index) = (above, name, index);

    public WirePath Member(string name) => new(this, name, 0);

    public WirePath Item(int index) => new(this, null, index);

    public override string ToString() =>
        _resource is not null ? $"resource:{_resource.LogicalName}[{_resource.TypeName}]"
        : _above is null ? _name!
        : _name is null ? string.Create(CultureInfo.InvariantCulture, $"{_above}[{_index}]")
        : $"{_above}.{_name}";
}

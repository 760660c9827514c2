using System.Text;
using AvdPulumi.Components.Avd;
using FsCheck;
using FsCheck.Fluent;

namespace AvdPulumi.Tests.Components;

public sealed class RdpPropertyTests
{
    [Fact]
    public void Renders_sorted_with_a_semicolon_after_each() =>
        Assert.Equal(
            "audiomode:i:0;drivestoredirect:s:;use multimon:i:1;",
            RdpProperty.Render([
                RdpProperty.Switch("use multimon", true),
                RdpProperty.Number("audiomode", 0),
                RdpProperty.Text("drivestoredirect", ""),
            ])
        );

    [Fact]
    public void Renders_the_same_whatever_the_order()
    {
        RdpProperty[] properties = [RdpProperty.Switch("b", true), RdpProperty.Switch("a", false)];
        Assert.Equal(RdpProperty.Render(properties), RdpProperty.Render([.. properties.Reverse()]));
    }

    [Fact]
    public void Renders_nothing_for_no_properties() => Assert.Null(RdpProperty.Render([]));

    [Theory]
    [InlineData("", 's', "x")]
    [InlineData(" ", 's', "x")]
    [InlineData("a:b", 's', "x")]
    [InlineData("a;b", 's', "x")]
    [InlineData("audiomode", 'b', "1")]
    [InlineData("audiomode", 'i', "")]
    [InlineData("audiomode", 'i', "on")]
    [InlineData("audiomode", 'i', "1 ")]
    [InlineData("alternate shell", 's', "cmd.exe\nsmart sizing:i:1")]
    [InlineData(@"a\b", 's', "x")]
    public void Refuses_what_azure_would_read_otherwise(string name, char type, string value) =>
        Assert.Throws<ArgumentException>(() => new RdpProperty(name, type, value));

    [Fact]
    public void Escapes_a_colon_in_a_value_and_takes_a_negative_number() =>
        Assert.Equal(
            @"kdcproxyname:s:proxy\:443;offset:i:-1;",
            RdpProperty.Render([RdpProperty.Text("kdcproxyname", "proxy:443"), RdpProperty.Number("offset", -1)])
        );

    [Fact]
    public void Refuses_a_property_that_is_given_twice_in_whatever_case() =>
        Assert.Throws<ArgumentException>(() =>
            RdpProperty.Render([RdpProperty.Switch("audiomode", true), RdpProperty.Switch("AudioMode", true)])
        );

    [Theory]
    [InlineData(@"drivestoredirect:s:C\:\\\;D\:\\\;;", @"C:\", @"D:\")]
    [InlineData(@"drivestoredirect:s:C\:\\\;DynamicDrives\;;", @"C:\", "DynamicDrives")]
    [InlineData("drivestoredirect:s:*;", "*")]
    [InlineData("drivestoredirect:s:DynamicDrives;", "DynamicDrives")]
    [InlineData("drivestoredirect:s:;")]
    public void Drives_are_listed_as_Microsoft_documents_it(string rendered, params string[] drives) =>
        Assert.Equal(rendered, RdpProperty.Render([RdpProperty.List("drivestoredirect", drives)]));

    [Fact]
    public void What_is_rendered_reads_as_what_was_meant_whatever_the_values() =>
        Prop.ForAll(
                Properties.ToArbitrary(),
                properties =>
                    ReadBack(RdpProperty.Render(properties)!)
                        .SequenceEqual(
                            properties
                                .OrderBy(property => property.Name, StringComparer.Ordinal)
                                .Select(property => (property.Name, property.Type, property.Value))
                        )
            )
            .Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261127UL, 7UL));

    // what an escape is about comes up often
    private static readonly Gen<string> Values = Gen.Elements(@"\:;;\\:abC *?#&{}0".ToCharArray())
        .ArrayOf()
        .Select(characters => new string(characters));

    private static readonly Gen<RdpProperty[]> Properties = Values
        .ArrayOf()
        .Where(values => values.Length > 0)
        .Select(values => values.Select((value, i) => RdpProperty.Text($"property {i:000}", value)).ToArray());

    // a reader that shares nothing with what it reads: a backslash takes the next character as it is
    private static List<(string Name, char Type, string Value)> ReadBack(string text)
    {
        var read = new List<(string, char, string)>();
        var fields = new List<StringBuilder> { new() };
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    fields[^1].Append(text[++i]);
                    break;
                case ':':
                    fields.Add(new());
                    break;
                case ';':
                    read.Add((fields[0].ToString(), fields[1].ToString()[0], fields[2].ToString()));
                    fields = [new()];
                    break;
                default:
                    fields[^1].Append(text[i]);
                    break;
            }
        }

        return read;
    }
}

using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration.Values;

/// <summary>Texts in the spelling of Azure and Windows: recurrence, paths of programs, RDP properties.</summary>
public sealed class WordsOfAzureTests
{
    [Theory]
    [InlineData("Day", true)]
    [InlineData("3Days", true)]
    [InlineData("0Days", false)]
    [InlineData("Hour", true)]
    [InlineData("Day Monday", false)]
    [InlineData("Week", true)]
    [InlineData("2Weeks Saturday,Sunday", true)]
    [InlineData("Week Saturday, Sunday", true)]
    [InlineData("Week Someday", false)]
    [InlineData("Week Sunday,Someday", false)]
    [InlineData("Month", true)]
    [InlineData("Month day1,day15", true)]
    [InlineData("Month day31", true)]
    [InlineData("Month day32", false)]
    [InlineData("Month day0", false)]
    [InlineData("Month dayx", false)]
    [InlineData("Month day1,dayx", false)]
    [InlineData("Month x1", false)]
    [InlineData("Month Second Tuesday", true)]
    [InlineData("Month last sunday", true)]
    [InlineData("Month first sunday", true)]
    [InlineData("Month third sunday", true)]
    [InlineData("Month fourth sunday", true)]
    [InlineData("Month Fifth Tuesday", false)]
    [InlineData("Month Second Someday", false)]
    [InlineData("Month Second Tuesday Offset6", true)]
    [InlineData("Month Second Tuesday Offset-6", true)]
    [InlineData("Month Second Tuesday Offset7", false)]
    [InlineData("Month Second Tuesday Offset-7", false)]
    [InlineData("Month Second Tuesday OffsetX", false)]
    [InlineData("Month Second Tuesday Off6", false)]
    [InlineData("Month Second Tuesday Offset1 more", false)]
    [InlineData("Month Second", false)]
    [InlineData("Year", false)]
    [InlineData("3", false)]
    [InlineData("", false)]
    [InlineData("99999999999Days", false)]
    public void A_recurrence_is_spelled_as_azure_spells_it(string text, bool isValid) => Assert.Equal(isValid, Recurrence.IsValid(text));

    [Theory]
    [InlineData("Week Saturday,Sunday", DayOfWeek.Saturday, DayOfWeek.Sunday)]
    [InlineData("2Weeks monday", DayOfWeek.Monday)]
    [InlineData("Month Second Tuesday", DayOfWeek.Tuesday)]
    [InlineData("Month Second Tuesday Offset4", DayOfWeek.Saturday)]
    [InlineData("Month First Sunday Offset-1", DayOfWeek.Saturday)]
    [InlineData("Month Last Saturday Offset2", DayOfWeek.Monday)]
    [InlineData(
        "Month day1,day15",
        DayOfWeek.Sunday,
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday
    )]
    public void A_recurrence_knows_its_days(string text, params DayOfWeek[] days) => Assert.Equal(days, Recurrence.Days(text));

    [Theory]
    [InlineData(@"%ProgramFiles%\A\a.exe", @"C:\Program Files\A\a.exe")]
    [InlineData(@"%programw6432%\a.exe", @"C:\Program Files\a.exe")]
    [InlineData(@"%ProgramFiles(x86)%\a.exe", @"C:\Program Files (x86)\a.exe")]
    [InlineData(@"%ProgramData%\a.exe", @"C:\ProgramData\a.exe")]
    [InlineData(@"%AllUsersProfile%\a.exe", @"C:\ProgramData\a.exe")]
    [InlineData(@"%Public%\a.exe", @"C:\Users\Public\a.exe")]
    [InlineData(@"%SystemRoot%\a.exe", @"C:\Windows\a.exe")]
    [InlineData(@"%windir%\a.exe", @"C:\Windows\a.exe")]
    [InlineData(@"%SystemDrive%\a.exe", @"C:\a.exe")]
    [InlineData(@"%AppData%\a.exe", @"%AppData%\a.exe")]
    [InlineData(@"C:\A\.\B\..\a.exe", @"C:\A\a.exe")]
    [InlineData(@"C:\..\..\a.exe", @"C:\a.exe")]
    [InlineData(@"C:\A\a.b.exe", @"C:\A\a.b.exe")]
    public void A_program_has_one_path(string path, string canonical) => Assert.Equal(canonical, ProgramPath.Canonical(path));

    [Theory]
    [InlineData("audiomode:i:0", "audiomode", 'i', "0", 0)]
    [InlineData("drivestoredirect:s:C\\:\\;D\\:", "drivestoredirect", 's', "C:;D:", null)]
    [InlineData("a:i:-5", "a", 'i', "-5", -5)]
    [InlineData("a:i:\\:", "a", 'i', "\\:", null)]
    [InlineData("a:s:", "a", 's', "", null)]
    public void An_rdp_property_has_three_parts(string text, string name, char type, string value, int? number)
    {
        Assert.True(RdpPropertyText.TryRead(text, out var property));

        Assert.Equal((name, type, value, number), (property.Name, property.Type, property.Value, property.Number));
    }

    [Theory]
    [InlineData("audiomode:i")]
    [InlineData(":i:0")]
    [InlineData("a:x:0")]
    [InlineData("a:is:0")]
    [InlineData(" a:i:0")]
    [InlineData("a;b:i:0")]
    [InlineData("a\\b:i:0")]
    public void What_has_not_is_none(string text) => Assert.False(RdpPropertyText.TryRead(text, out _));
}

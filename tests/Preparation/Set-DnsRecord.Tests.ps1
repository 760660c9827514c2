BeforeAll {
    $with = @{
        Zone = 'corp.contoso.com'
        Records = @(@{ Name = 'sofs-cl'; Addresses = @('10.10.20.20'); Cluster = 'sofs-cl' }, @{ Name = 'sofs'; Addresses = @('10.10.20.21', '10.10.20.22'); Cluster = 'sofs-cl' })
    }
    $place = 'DC=sofs,DC=corp.contoso.com,CN=MicrosoftDNS,DC=DomainDnsZones,DC=corp,DC=contoso,DC=com'
}

Describe 'Set-DnsRecord' {
    BeforeEach {
        $world = New-World
        Add-Object 'CN=sofs-cl,CN=Computers,DC=corp,DC=contoso,DC=com' @{ SamAccountName = 'sofs-cl$' }
    }

    It 'adds the addresses, and the cluster may keep them' {
        $run = Invoke-Prepared Set-DnsRecord $with
        $run.Failure | Should -BeNullOrEmpty
        @($run.Changes | Where-Object { $_ -like 'record *' }) | Should -Be 'record sofs-cl 10.10.20.20', 'record sofs 10.10.20.21', 'record sofs 10.10.20.22'
        Get-Rule $place | Should -Be "$($world.Objects['CN=sofs-cl,CN=Computers,DC=corp,DC=contoso,DC=com'].SID.Value) GenericAll 00000000-0000-0000-0000-000000000000 None"
    }

    It 'changes nothing on a second run, and nothing with -WhatIf' {
        (Invoke-Prepared Set-DnsRecord $with -WhatIf).Changes | Should -BeNullOrEmpty
        $null = Invoke-Prepared Set-DnsRecord $with
        (Invoke-Prepared Set-DnsRecord $with).Changes | Should -BeNullOrEmpty
    }

    It 'leaves an address that it does not know, and points it out' {
        Add-DnsServerResourceRecordA -ZoneName 'corp.contoso.com' -Name 'sofs' -IPv4Address '10.9.9.9'
        $run = Invoke-Prepared Set-DnsRecord $with
        $run.Text | Should -Match 'sofs\.corp\.contoso\.com also has 10\.9\.9\.9'
        $world.Records.Count | Should -Be 4
    }

    It 'grants nothing in a zone that is kept in files' {
        $world.ZoneInFiles = $true
        $run = Invoke-Prepared Set-DnsRecord $with
        $run.Failure | Should -BeNullOrEmpty
        @($run.Changes | Where-Object { $_ -like 'grant*' }) | Should -BeNullOrEmpty
    }

    It 'stops before the computer object is there' {
        $world.Objects.Remove('CN=sofs-cl,CN=Computers,DC=corp,DC=contoso,DC=com')
        $run = Invoke-Prepared Set-DnsRecord $with
        $run.Failure | Should -Match 'Run the script of the task directory first'
        $run.Changes | Should -BeNullOrEmpty
    }
}

BeforeAll {
    $unit = 'OU=Files,OU=AVD,DC=corp,DC=contoso,DC=com'
    $with = @{
        DomainName = 'corp.contoso.com'; JoinUser = 'svc-avd-join@corp.contoso.com'; Units = @('OU=AVD,DC=corp,DC=contoso,DC=com')
        FileServers = @(@{ Cluster = 'sofs-cl'; AccessPoint = 'sofs'; FirstNode = 'sofs-01'; Unit = $unit })
    }
    $computerClass = 'bf967a86-0de6-11d0-a285-00aa003049e2'
}

Describe 'Set-DirectoryObject' {
    BeforeEach { $world = New-World }

    It 'makes units, objects and rights in an empty domain' {
        $run = Invoke-Prepared Set-DirectoryObject $with
        $run.Failure | Should -BeNullOrEmpty
        $run.Changes[0..1] | Should -Be 'unit AVD', 'unit Files'
        $run.Text | Should -Match 'Missing: 0\.'
        $node, $cluster, $point = $world.Objects["CN=sofs-01,$unit"], $world.Objects["CN=sofs-cl,$unit"], $world.Objects["CN=sofs,$unit"]
        $node.Enabled, $node.HasPassword, $cluster.Enabled, $point.Enabled | Should -Be $true, $true, $false, $false
        $cluster.ProtectedFromAccidentalDeletion, $point.ProtectedFromAccidentalDeletion, $node.ProtectedFromAccidentalDeletion | Should -Be $true, $true, $false
        $node.KerberosEncryptionType, $cluster.KerberosEncryptionType | Should -Be 'AES128, AES256', 'AES128, AES256'
        Get-Rule "CN=sofs-cl,$unit" | Should -Be "$($node.SID.Value) GenericAll 00000000-0000-0000-0000-000000000000 None"
        Get-Rule "CN=sofs,$unit" | Should -Be "$($cluster.SID.Value) GenericAll 00000000-0000-0000-0000-000000000000 None"
        Get-Rule $unit | Should -Contain "$($cluster.SID.Value) CreateChild $computerClass None"
    }

    It 'gives the join account computers of the units, and nothing on the domain' {
        $null = Invoke-Prepared Set-DirectoryObject $with
        $join = $world.Users['svc-avd-join'].SID.Value
        Get-Rule 'OU=AVD,DC=corp,DC=contoso,DC=com' | Should -Be @(
            "$join CreateChild+DeleteChild $computerClass All"
            "$join ExtendedRight 00299570-246d-11d0-a768-00aa006e0529 Descendents"
            "$join Self 72e39547-7b18-11d1-adef-00c04fd8d5cd Descendents"
            "$join Self f3a64788-5306-11d1-a9c5-0000f80367c1 Descendents"
            "$join WriteProperty 4c164200-20c0-11d0-a768-00aa006e0529 Descendents"
        )
        Get-Rule 'DC=corp,DC=contoso,DC=com' | Should -BeNullOrEmpty
    }

    It 'changes nothing on a second run' {
        $null = Invoke-Prepared Set-DirectoryObject $with
        $run = Invoke-Prepared Set-DirectoryObject $with
        $run.Failure | Should -BeNullOrEmpty
        $run.Changes | Should -BeNullOrEmpty
        $run.Text | Should -Match 'Changes: 0\.'
    }

    It 'changes nothing with -WhatIf, and says what it would' {
        $run = Invoke-Prepared Set-DirectoryObject $with -WhatIf
        $run.Failure | Should -BeNullOrEmpty
        $run.Changes | Should -BeNullOrEmpty
        $run.Text | Should -Match 'Nothing was changed \(-WhatIf\)'
    }

    It 'completes a run that was cut off after any change' {
        $all = (Invoke-Prepared Set-DirectoryObject $with).Changes
        $whole = Get-EndState
        for ($last = 0; $last -lt $all.Count; $last++) {
            $world = New-World
            $world.Limit = $last
            (Invoke-Prepared Set-DirectoryObject $with).Failure | Should -Match 'cut off'
            $world.Limit = [int]::MaxValue
            $run = Invoke-Prepared Set-DirectoryObject $with
            $run.Failure | Should -BeNullOrEmpty
            $run.Changes.Count | Should -Be ($all.Count - $last)
            Get-EndState | Should -Be $whole
        }
    }

    It 'uses objects that are there, wherever they are' {
        $container = 'CN=Computers,DC=corp,DC=contoso,DC=com'
        Add-Object "CN=sofs-cl,$container" @{ SamAccountName = 'sofs-cl$' }
        $run = Invoke-Prepared Set-DirectoryObject $with
        $run.Changes | Should -Contain "encryption CN=sofs-cl,$container"
        $run.Changes | Should -Not -Contain 'computer sofs-cl'
    }

    It 'needs no unit: then it is the container of computers' {
        $run = Invoke-Prepared Set-DirectoryObject @{ DomainName = 'corp.contoso.com'; JoinUser = 'CONTOSO\svc-avd-join'; Units = @(''); FileServers = @() }
        $run.Failure | Should -BeNullOrEmpty
        (Get-Rule 'CN=Computers,DC=corp,DC=contoso,DC=com').Count | Should -Be 5
    }

    It 'stops where the join account is missing' {
        $other = $with.Clone()
        $other.JoinUser = 'CONTOSO\nobody'
        $run = Invoke-Prepared Set-DirectoryObject $other
        $run.Failure | Should -Match 'join account CONTOSO\\nobody is not in'
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'warns of a node account that the join may not use' {
        $world.Owner = 'S-1-5-21-1-2-3-1999'
        (Invoke-Prepared Set-DirectoryObject $with).Text | Should -Match 'No domain administrator owns sofs-01'
    }

    It 'fails when the directory does not keep what is written' {
        $world.KeepsNothing = $true
        (Invoke-Prepared Set-DirectoryObject $with).Failure | Should -Match 'Missing after the run: .*full control of sofs-cl'
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Set-ProfileShare'
    $folder = 'C:\ClusterStorage\FSLogix\Shares\Profiles'
}

Describe 'Set-ProfileShare' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
    }

    It 'makes each share, safe by its settings' {
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        @($estate.Shares.Keys | Sort-Object) | Should -Be 'SOFS/ODFC', 'SOFS/Profiles'
        $share = $estate.Shares['SOFS/Profiles']
        $share.Path, $share.Continuous, $share.Enumeration, $share.Caching, $share.Encrypted | Should -Be $folder, $true, 'AccessBased', 'None', $true
        $share.Access | Should -Be 'Allow|Full|CORP\Domain Admins', 'Allow|Change|CORP\AVD Users'
    }

    It 'gives the folder the four rules, and none that it inherits' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Folders[$folder].Protected | Should -BeTrue
        @($estate.Folders[$folder].Rules | Sort-Object) | Should -Be @(
            'Allow S-1-3-0 1245631 3 2', 'Allow S-1-5-18 2032127 3 0', 'Allow S-1-5-21-1-2-3-1601 1245631 0 0', 'Allow S-1-5-21-1-2-3-512 2032127 3 0')
    }

    It 'sets the folder''s rules before there is a share' {
        $changes = (Invoke-Node SOFS-01 $script $with).Changes
        $changes.IndexOf("access rules $folder") | Should -BeLessThan $changes.IndexOf('share Profiles')
    }

    It 'repairs <Case>, and nothing else' -ForEach @(
        @{ Case = 'a rule that somebody added'; Do = { $estate.Folders[$folder].Rules += 'Allow S-1-1-0 1245631 3 0' }; Changes = @('access rules C:\ClusterStorage\FSLogix\Shares\Profiles') }
        @{ Case = 'inheritance'; Do = { $estate.Folders[$folder].Protected = $false }; Changes = @('access rules C:\ClusterStorage\FSLogix\Shares\Profiles') }
        @{ Case = 'offline files'; Do = { $share.Caching = 'Manual' }; Changes = @('share settings Profiles') }
        @{ Case = 'encryption'; Do = { $share.Encrypted = $false }; Changes = @('share settings Profiles') }
        @{ Case = 'continuous availability'; Do = { $share.Continuous = $false }; Changes = @('share settings Profiles') }
        @{ Case = 'a permission for everyone'; Do = { $share.Access += 'Allow|Full|Everyone' }; Changes = @('revoke Everyone') }
        @{ Case = 'a permission that is missing'; Do = { $share.Access = @('Allow|Full|CORP\Domain Admins') }; Changes = @('grant CORP\AVD Users') }
        @{ Case = 'a permission that is too much'; Do = { $share.Access = @('Allow|Full|CORP\Domain Admins', 'Allow|Full|CORP\AVD Users') }; Changes = @('revoke CORP\AVD Users', 'grant CORP\AVD Users') }
    ) {
        $null = Invoke-Node SOFS-01 $script $with
        $share = $estate.Shares['SOFS/Profiles']
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Changes | Should -Be $Changes
        (Invoke-Node SOFS-01 $script $with).Changes | Should -BeNullOrEmpty
    }

    It 'leaves encryption out where it is not wanted' {
        $with.Encrypt = 'false'
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $estate.Shares['SOFS/Profiles'].Encrypted | Should -BeFalse
    }

    It 'refuses a quota on <FileSystem> before anything is made' -ForEach @(@{ FileSystem = 'CSVFS_ReFS' }, @{ FileSystem = 'CSVFS_NTFS' }) {
        $estate.Virtual['FSLogix'].FileSystem = $FileSystem
        $with.Shares = 'ODFC,Profiles:3072'
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, 'quota-unsupported'
        $run.Message | Should -Match 'The share Profiles has a quota'
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'fails when <Case>' -ForEach @(
        @{ Case = 'a group does not exist'; Do = { $with.UsersGroup = 'Nobody' }; Code = 'no-group'; Says = 'no group Nobody' }
        @{ Case = 'a group is of another domain'; Do = { $with.UsersGroup = 'OTHER\AVD Users' }; Code = 'no-group'; Says = 'OTHER' }
        @{ Case = 'Active Directory does not answer'; Do = { $estate.DirectoryAnswers = $false }; Code = 'directory'; Says = '9389' }
        @{ Case = 'there is no volume'; Do = { $with.VolumeName = 'Other' }; Code = 'no-volume'; Says = 'Other' }
        @{ Case = 'a share leads elsewhere'; Do = { $null = Invoke-Node SOFS-01 $script $with; $estate.Shares['SOFS/ODFC'].Path = 'C:\ClusterStorage\FSLogix\old' }; Code = 'share-taken'; Says = 'ODFC leads to' }
        @{ Case = 'the access rules are not kept'; Do = { $estate.Guarded = @('acl') }; Code = 'share-settings'; Says = 'access rules of' }
        @{ Case = 'a setting is not kept'; Do = { $null = Invoke-Node SOFS-01 $script $with; $estate.Shares['SOFS/ODFC'].Continuous = $false; $estate.Guarded = @('shares') }; Code = 'share-settings'; Says = 'not continuously available' }
        @{ Case = 'an account is denied'; Do = { $null = Invoke-Node SOFS-01 $script $with; $estate.Shares['SOFS/ODFC'].Access += 'Deny|Full|CORP\AVD Users' }; Code = 'share-settings'; Says = 'Deny' }
        @{ Case = 'users are administrators'; Do = { $with.AdminsGroup = 'CORP\AVD Users' }; Code = 'parameter'; Says = 'another group' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $run.Message | Should -Match $Says
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'AccessPoint'; Value = '' }, @{ Name = 'Shares'; Value = '' }, @{ Name = 'Shares'; Value = 'a\b' }, @{ Name = 'VolumeName'; Value = '..' }
        @{ Name = 'UsersGroup'; Value = '*' }, @{ Name = 'AdminsGroup'; Value = 'a)(b' }, @{ Name = 'Encrypt'; Value = 'yes' }
    ) {
        $with[$Name] = $Value
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'parameter'
    }
}

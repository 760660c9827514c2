BeforeAll {
    $with = @{ TenantId = '00000000-0000-0000-0000-00000000000a'; DeviceGroupId = '' }
    $withGroup = @{ TenantId = '00000000-0000-0000-0000-00000000000a'; DeviceGroupId = '00000000-0000-0000-0000-000000000901' }
}

Describe 'Enable-SingleSignOn' {
    BeforeEach {
        $world = New-World
        $world.Principals['a4a365df-50f1-4397-bc59-1a1564b8bb9c'] = [pscustomobject] @{ Id = 'rd'; Configuration = $null }
        $world.Principals['270efc09-cd0d-444b-a71f-39af4910ec45'] = [pscustomobject] @{ Id = 'wcl'; Configuration = [pscustomobject] @{ IsRemoteDesktopProtocolEnabled = $false } }
    }

    It 'sets the flag on both applications' {
        $run = Invoke-Prepared Enable-SingleSignOn $with
        $run.Failure | Should -BeNullOrEmpty
        $run.Changes | Should -Be 'flag rd', 'flag wcl'
        $world.Scopes | Should -Not -Contain 'Group.Read.All'
    }

    It 'adds the group of devices where one is given' {
        (Invoke-Prepared Enable-SingleSignOn $withGroup).Changes | Should -Be 'flag rd', 'group rd', 'flag wcl', 'group wcl'
    }

    It 'changes nothing on a second run, and nothing with -WhatIf' {
        (Invoke-Prepared Enable-SingleSignOn $withGroup -WhatIf).Changes | Should -BeNullOrEmpty
        $null = Invoke-Prepared Enable-SingleSignOn $withGroup
        (Invoke-Prepared Enable-SingleSignOn $withGroup).Changes | Should -BeNullOrEmpty
    }

    It 'stops where the tenant lacks an application, and says how to make it' {
        $world.Principals.Remove('270efc09-cd0d-444b-a71f-39af4910ec45')
        (Invoke-Prepared Enable-SingleSignOn $with).Failure | Should -Match 'New-MgServicePrincipal -AppId 270efc09'
    }
}

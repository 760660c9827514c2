BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $agent = 'HKLM:\SOFTWARE\Microsoft\RDInfraAgent'
    $own = 'HKLM:\SOFTWARE\AvdPulumi\AvdAgent'
    $uninstall = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
    $pool = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/hostPools/hp-1'
    $microsoft = 'CN=Microsoft Corporation, O=Microsoft Corporation, L=Redmond, S=Washington, C=US'
    $brokerAgent = 'https://agents.test/RDAgent.msi'
}

Describe 'Install-AvdAgent' {
    BeforeEach {
        $machine = New-GuestMachine -Root $TestDrive
        $machine.Token = New-Token
        $machine.FolderProtected = $true
        $with = @{
            RegistrationToken = $machine.Token; HostPoolId = $pool; UseBroker = 'true'; RegistrationTimeoutSeconds = '900'
            AgentUri = 'https://go.microsoft.com/fwlink/?linkid=2310011'; BootLoaderUri = 'https://go.microsoft.com/fwlink/?linkid=2311028'
        }
        $machine.Web['https://broker.test/api/agentMsi/v1/agentVersion'] = @{ Content = "{`"agentEndpoint`":`"$brokerAgent`"}" }
        foreach ($address in $brokerAgent, $with.AgentUri, $with.BootLoaderUri) { $machine.Web[$address] = @{ Signer = $microsoft; Status = 'Valid' } }
    }

    # whatever a test did: the token is in no output, no log, no file and on no command line
    AfterEach {
        $signature = $machine.Token.Split('.')[2]
        foreach ($place in (Get-Trace), ($seen.Text), ($seen.Log)) {
            $place | Should -Not -Match ([regex]::Escape($machine.Token))
            $place | Should -Not -Match $signature
        }
    }

    Context 'a fresh machine' {
        It 'installs the broker''s agent and the boot loader, and registers' {
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.LastLine | Should -BeExactly 'AVDPULUMI-OK Install-AvdAgent'
            Get-Value $agent 'IsRegistered' | Should -Be 1
            Get-Value $agent 'RegistrationToken' | Should -BeExactly ''
            $machine.Services.RDAgentBootLoader.Status | Should -Be 'Running'
            $machine.CommandLines.Count | Should -Be 2
            $machine.CommandLines[0] | Should -Match 'RDAgent\.msi" /quiet /norestart .*REGISTRATIONTOKEN=SET-BY-SCRIPT$'
            $machine.CommandLines[1] | Should -Match 'RDAgentBootLoader\.msi" /quiet /norestart'
            $seen.Changes | Should -Contain "web $brokerAgent"
            $seen.Changes | Should -Not -Contain "web $($with.AgentUri)"
        }

        It 'writes no log of Windows Installer that shows properties' {
            $seen = Invoke-Guest Install-AvdAgent $with
            $machine.CommandLines | Should -Not -Match ' (/log|/l\S*[v*p]\S*) '
        }

        It 'leaves no installer behind' {
            $seen = Invoke-Guest Install-AvdAgent $with
            @(Get-ChildItem -LiteralPath (Join-Path $machine.Data 'AvdPulumi/Downloads')).Count | Should -Be 0
        }

        It 'uses the link when the broker <Case>' -ForEach @(
            @{ Case = 'does not answer'; Do = { $machine.Web.Remove('https://broker.test/api/agentMsi/v1/agentVersion') } }
            @{ Case = 'answers with something else'; Do = { $machine.Web['https://broker.test/api/agentMsi/v1/agentVersion'].Content = '<html>' } }
            @{ Case = 'names no address'; Do = { $machine.Web['https://broker.test/api/agentMsi/v1/agentVersion'].Content = '{}' } }
            @{ Case = 'names an address that does not deliver'; Do = { $machine.Web.Remove($brokerAgent) } }
        ) {
            . $Do
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Contain "web $($with.AgentUri)"
        }

        It 'uses the broker''s private address when the public one does not deliver' {
            $machine.Web.Remove($brokerAgent)
            $machine.Web['https://pool-endpoint.agents.test/RDAgent.msi'] = @{ Signer = $microsoft; Status = 'Valid' }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Contain 'web https://pool-endpoint.agents.test/RDAgent.msi'
            $seen.Changes | Should -Not -Contain "web $($with.AgentUri)"
        }

        It 'uses the broker''s public address where the token names no private one' {
            $machine.Token = $with.RegistrationToken = New-Token -WithoutEndpointPool
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Contain "web $brokerAgent"
        }

        It 'keeps an access signature of the broker''s address secret' {
            $machine.Web['https://broker.test/api/agentMsi/v1/agentVersion'].Content = '{"agentEndpoint":"https://agents.test/a.msi?sig=broker-signature"}'
            $machine.Web['https://agents.test/a.msi?sig=broker-signature'] = @{ Signer = $microsoft; Status = 'Valid'; Fails = 3 }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match 'https://agents\.test/a\.msi does not deliver'
            $seen.Text + (Get-Trace) | Should -Not -Match 'broker-signature'
        }

        It 'asks nobody but the mirror where it is told so, and keeps the mirror''s signature secret' {
            $with.UseBroker = 'False'
            $with.AgentUri = 'https://mirror.test/agent.msi?sv=1&sig=mirror-signature'
            $with.BootLoaderUri = 'https://mirror.test/loader.msi?sv=1&sig=mirror-signature'
            foreach ($address in $with.AgentUri, $with.BootLoaderUri) { $machine.Web[$address] = @{ Signer = $microsoft; Status = 'Valid'; Fails = 1 } }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            @($seen.Changes -match '^web ').Count | Should -Be 4
            $seen.Changes -match '^web ' | Should -Match 'mirror\.test'
            $seen.Text | Should -Match 'https://mirror\.test/agent\.msi'
            $seen.Text + (Get-Trace) | Should -Not -Match 'mirror-signature'
        }

        It 'does not trust a broker without encryption' {
            $machine.Token = $with.RegistrationToken = New-Token -Broker 'http://broker.test/'
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes -match '^web ' | Should -Not -Match 'broker'
        }

        It 'tries a download again that breaks off, and does not use its half' {
            $machine.Web[$brokerAgent].Fails = 2
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            @($seen.Changes -eq "web $brokerAgent").Count | Should -Be 3
        }

        It 'tries again while another installation is at work (1618)' {
            1618, 1618, 0 | ForEach-Object { $machine.MsiExitCodes.Enqueue($_) }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $machine.CommandLines.Count | Should -Be 4
        }

        It 'takes <_> of msiexec for a success' -ForEach 3010, 1641 {
            $machine.MsiExitCodes.Enqueue($_)
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match "msiexec: $_"
        }
    }

    Context 'a second run' {
        It 'changes nothing, not even with a new token' {
            $null = Invoke-Guest Install-AvdAgent $with
            $machine.Token = $with.RegistrationToken = New-Token -Expires ([datetime]::new(2026, 12, 24))
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.LastLine | Should -BeExactly 'AVDPULUMI-OK Install-AvdAgent'
            $seen.Changes | Should -BeNullOrEmpty
            $seen.Text | Should -Match 'registered with .*/hp-1 already'
        }

        It 'needs no valid token' {
            $null = Invoke-Guest Install-AvdAgent $with
            $machine.Token = $with.RegistrationToken = New-Token -Expires ([datetime]::new(2026, 1, 1))
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -BeNullOrEmpty
        }

        It 'starts a boot loader that has been stopped, and no more' {
            $null = Invoke-Guest Install-AvdAgent $with
            $machine.Services.RDAgentBootLoader.Status = 'Stopped'
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Be 'start RDAgentBootLoader'
        }

        It 'fails when the host is registered with another pool' {
            $null = Invoke-Guest Install-AvdAgent $with
            $with.HostPoolId = $pool -replace 'hp-1', 'hp-2'
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'other-pool'
            $seen.Message | Should -Match '/hp-1\.'
            $seen.Changes | Should -BeNullOrEmpty
        }

        It 'registers a machine anew that was made from a copy of a registered one' {
            $null = Invoke-Guest Install-AvdAgent $with
            $env:COMPUTERNAME = 'AVD-002'
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Contain "value $agent\RegistrationToken"
            Get-Value $own 'ComputerName' | Should -Be 'AVD-002'
            Get-Value $agent 'IsRegistered' | Should -Be 1
            $seen.Changes | Should -Not -Contain 'msiexec'
        }
    }

    Context 'an interrupted run' {
        It 'completes one that was cut off after <Case>' -ForEach @(
            @{ Case = 'half a download'; Do = { $null = New-Item -ItemType Directory -Path (Join-Path $machine.Data 'AvdPulumi/Downloads'); Set-Content -Path (Join-Path $machine.Data 'AvdPulumi/Downloads/RDAgent.msi') -Value 'half' }; Installs = 2 }
            @{ Case = 'the agent'; Do = { Set-Value "$uninstall\{0002}" 'DisplayName' 'Remote Desktop Services Infrastructure Agent'; Set-Value $agent 'RegistrationToken' 'SET-BY-SCRIPT'; Set-Value $agent 'IsRegistered' 0 }; Installs = 1 }
            @{ Case = 'the token'; Do = { Set-Value "$uninstall\{0002}" 'DisplayName' 'Remote Desktop Services Infrastructure Agent'; Set-Value $own 'HostPoolId' $pool; Set-Value $own 'ComputerName' 'AVD-001'; Set-Value $agent 'RegistrationToken' $machine.Token; Set-Value $agent 'IsRegistered' 0 }; Installs = 1 }
            @{ Case = 'a boot loader that was in the image'; Do = { Set-Value "$uninstall\{0003}" 'DisplayName' 'Remote Desktop Agent Boot Loader'; $machine.Services.RDAgentBootLoader = @{ Status = 'Running'; StartType = 'Automatic' } }; Installs = 1 }
            @{ Case = 'the boot loader'; Do = { 'Infrastructure Agent', 'Boot Loader' | ForEach-Object { Set-Value "$uninstall\{$_}" 'DisplayName' $(if ($_ -eq 'Boot Loader') { 'Remote Desktop Agent Boot Loader' } else { 'Remote Desktop Services Infrastructure Agent' }) }; $machine.Services.RDAgentBootLoader = @{ Status = 'Stopped'; StartType = 'Automatic' }; Set-Value $own 'HostPoolId' $pool; Set-Value $own 'ComputerName' 'AVD-001'; Set-Value $agent 'RegistrationToken' $machine.Token; Set-Value $agent 'IsRegistered' 0 }; Installs = 0 }
        ) {
            $null = New-Item -ItemType Directory -Path (Join-Path $machine.Data 'AvdPulumi')
            . $Do
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.LastLine | Should -BeExactly 'AVDPULUMI-OK Install-AvdAgent'
            $machine.CommandLines.Count | Should -Be $Installs
            Get-Value $agent 'IsRegistered' | Should -Be 1
        }

        It 'is at peace with a registration that came after the time was over' {
            $machine.RegistersAfter = 100000
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.Code | Should -Be 'registration'
            Set-Value $agent 'IsRegistered' 1
            Set-Value $agent 'RegistrationToken' ''
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -BeNullOrEmpty
        }

        It 'may change the pool of a run that did not register' {
            $machine.RegistersAfter = 100000
            $null = Invoke-Guest Install-AvdAgent $with
            $machine.RegistersAfter = 0
            $with.HostPoolId = $pool -replace 'hp-1', 'hp-2'
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            Get-Value $own 'HostPoolId' | Should -Match '/hp-2$'
        }
    }

    Context 'failures' {
        It 'refuses a token that <Case>' -ForEach @(
            @{ Case = 'is missing'; Token = ''; Code = 'parameter' }
            @{ Case = 'is no token'; Token = 'canary-not-a-token'; Code = 'parameter' }
            @{ Case = 'cannot be read'; Token = 'canary1.canary2canary2.canary3'; Code = 'token-unreadable' }
            @{ Case = 'has no end'; Token = 'canary1.e30.canary3'; Code = 'token-unreadable' }
            @{ Case = 'has ended'; Token = '(expired)'; Code = 'token-expired' }
        ) {
            $with.RegistrationToken = if ($Token -eq '(expired)') { New-Token -Expires ([datetime]::new(2026, 11, 26)) } else { $Token }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, $Code
            $seen.Text + (Get-Trace) | Should -Not -Match 'canary'
            $machine.CommandLines.Count | Should -Be 0
        }

        It 'refuses <Name> = "<Value>"' -ForEach @(
            @{ Name = 'HostPoolId'; Value = '' }, @{ Name = 'HostPoolId'; Value = 'hp-1' }
            @{ Name = 'UseBroker'; Value = '' }, @{ Name = 'UseBroker'; Value = '1' }
            @{ Name = 'AgentUri'; Value = '' }, @{ Name = 'AgentUri'; Value = 'file:///c:/agent.msi' }, @{ Name = 'AgentUri'; Value = 'https://user:word@mirror.test/a.msi' }, @{ Name = 'BootLoaderUri'; Value = 'loader.msi' }
            @{ Name = 'RegistrationTimeoutSeconds'; Value = '0' }, @{ Name = 'RegistrationTimeoutSeconds'; Value = '15m' }
        ) {
            $with[$Name] = $Value
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'parameter'
            $seen.Message | Should -Match "The parameter $Name must be"
            $seen.Changes | Should -BeNullOrEmpty
        }

        It 'fails when no source delivers, and the log names them all' {
            $machine.Web.Clear()
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'download'
            $seen.Log | Should -Match 'https://go\.microsoft\.com/fwlink/'
            @($seen.Changes -eq "web $($with.AgentUri)").Count | Should -Be 3
        }

        It 'fails when the installers are <Case>' -ForEach @(
            @{ Case = 'not signed'; Page = @{ Signer = ''; Status = 'NotSigned' } }
            @{ Case = 'changed after they were signed'; Page = @{ Signer = 'CN=Microsoft Corporation, O=Microsoft Corporation, C=US'; Status = 'HashMismatch' } }
            @{ Case = 'signed by somebody else'; Page = @{ Signer = 'CN=Contoso, O=Contoso, C=US'; Status = 'Valid' } }
            @{ Case = 'signed by somebody who quotes Microsoft'; Page = @{ Signer = 'CN="x, O=Microsoft Corporation", O=Contoso, C=US'; Status = 'Valid' } }
            @{ Case = 'signed by a Microsoft Corporation Ltd'; Page = @{ Signer = 'CN=Microsoft Corporation, O=Microsoft Corporation Ltd, C=US'; Status = 'Valid' } }
        ) {
            foreach ($address in $brokerAgent, $with.AgentUri, $with.BootLoaderUri) { $machine.Web[$address] = $Page }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'signature'
            $machine.CommandLines.Count | Should -Be 0
            @(Get-ChildItem -LiteralPath (Join-Path $machine.Data 'AvdPulumi/Downloads')).Count | Should -Be 0
        }

        It 'uses the next source when one delivers what is not signed' {
            $machine.Web[$brokerAgent] = @{ Signer = ''; Status = 'NotSigned' }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match 'agents\.test/RDAgent\.msi delivers is not signed'
        }

        It 'fails when the boot loader is not signed, before anything is registered' {
            $machine.Web[$with.BootLoaderUri] = @{ Signer = ''; Status = 'UnknownError' }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'signature'
            $machine.CommandLines.Count | Should -Be 1
        }

        It 'fails when msiexec says 1603' {
            $machine.MsiExitCodes.Enqueue(1603)
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'install'
            $seen.Message | Should -Match 'msiexec: 1603'
        }

        It 'fails when another installation never ends' {
            1..20 | ForEach-Object { $machine.MsiExitCodes.Enqueue(1618) }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'install'
            $machine.CommandLines.Count | Should -Be 20
            $seen.Waited.TotalSeconds | Should -Be 570
        }

        It 'fails when msiexec says 0 and nothing is installed' {
            $machine.MsiInstalls = $false
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'install'
            $seen.Message | Should -Match 'Defender'
        }

        It 'fails when the registration does not come, and shows what the agent says of it' {
            $machine.RegistersAfter = 100000
            $machine.Events = @([pscustomobject] @{ Id = 3277; Message = "INVALID_REGISTRATION_TOKEN, $($machine.Token)" })
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'registration'
            $seen.Waited.TotalSeconds | Should -Be 900
            $seen.Text | Should -Match 'Event 3277 of the agent: INVALID_REGISTRATION_TOKEN, \*\*\*'
            $seen.Text | Should -Not -Match 'AVDPULUMI-OK'
        }

        It 'starts a boot loader that stops during the wait' {
            $machine.OnTick = { if (($machine.Now - $machine.Start).TotalSeconds -eq 15) { $machine.Services.RDAgentBootLoader.Status = 'Stopped' } }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Contain 'start RDAgentBootLoader'
        }

        It 'goes on when the boot loader <Case> for a while, as it does when it updates itself' -ForEach @(
            @{ Case = 'cannot be started'; Away = { $machine.Services.RDAgentBootLoader = @{ Status = 'Stopped'; StartType = 'Disabled' } } }
            @{ Case = 'is gone'; Away = { $machine.Services.Remove('RDAgentBootLoader') } }
        ) {
            $machine.OnTick = {
                $seconds = ($machine.Now - $machine.Start).TotalSeconds
                if ($seconds -eq 15) { & $Away }
                if ($seconds -eq 60) { $machine.Services.RDAgentBootLoader = @{ Status = 'Stopped'; StartType = 'Automatic' } }
            }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match 'RDAgentBootLoader cannot be started now'
        }

        It 'is not content with a registration whose token is still there' {
            $machine.RegistersAfter = 100000
            $machine.OnTick = { Set-Value $agent 'IsRegistered' 1 }
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'registration'
        }

        It 'fails when the registry does not keep the token' {
            $machine.GuardedValues = @('RegistrationToken')
            $seen = Invoke-Guest Install-AvdAgent $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'registry'
        }
    }
}

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BatchDialog</name>
    <message>
        <source>Build Many on GitHub</source>
        <translation>在 GitHub 上批量构建</translation>
    </message>
    <message>
        <source>Search images</source>
        <translation>搜索镜像</translation>
    </message>
    <message>
        <source>Tick &amp;All Shown</source>
        <translation>勾选所有显示的(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全部不选(&amp;N)</translation>
    </message>
    <message>
        <source>Images to build</source>
        <translation>要构建的镜像</translation>
    </message>
    <message>
        <source>Sign &amp;In…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>What was posted stays posted; the rest waits until you resume</source>
        <translation>已提交的保持不变；其余的等待您继续</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Tick the images, and give each the version that it shall have; several versions with blanks between them get a row each. They are posted one after the other, below GitHub&apos;s limits, each exactly once; that goes on when this dialog is closed.</source>
        <translation>勾选镜像，并为每个镜像填写版本；用空格分隔多个版本时，每个版本各占一行。它们会依次发布，频率低于 GitHub 的限制，每个恰好发布一次；关闭此对话框后仍会继续。</translation>
    </message>
</context>
<context>
    <name>BranchPage</name>
    <message>
        <source>Sign &amp;In…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Make a &amp;Fork in the Browser</source>
        <translation>在浏览器中派生(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Owner of the fork:</source>
        <translation>派生仓库的所有者(&amp;O)：</translation>
    </message>
    <message>
        <source>Your name on GitHub</source>
        <translation>您在 GitHub 上的用户名</translation>
    </message>
    <message>
        <source>B&amp;ranch:</source>
        <translation>分支(&amp;R)：</translation>
    </message>
    <message>
        <source>Commit &amp;message:</source>
        <translation>提交说明(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Sign off</source>
        <translation>签署(&amp;S)</translation>
    </message>
    <message>
        <source>Add the line “Signed-off-by” with your name</source>
        <translation>添加带有您姓名的“Signed-off-by”行</translation>
    </message>
    <message>
        <source>The user or organisation; OWNER/NAME where the fork has another name than upstream.</source>
        <translation>用户或组织；如果复刻与上游名称不同，请填写 OWNER/NAME。</translation>
    </message>
</context>
<context>
    <name>BuildDialog</name>
    <message>
        <source>B&amp;uilder:</source>
        <translation>构建后端(&amp;U)：</translation>
    </message>
    <message>
        <source>&amp;Platform:</source>
        <translation>平台(&amp;P)：</translation>
    </message>
    <message>
        <source>Image &amp;name:</source>
        <translation>镜像名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>输出文件(&amp;F)：</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>选择(&amp;S)…</translation>
    </message>
    <message>
        <source>init.sh</source>
        <translation>init.sh</translation>
    </message>
    <message>
        <source>This build runs a script of the repository on your machine, with your rights. Read it first:</source>
        <translation>此次构建会以您的权限在本机运行代码仓库中的脚本。请先阅读：</translation>
    </message>
    <message>
        <source>Text of init.sh</source>
        <translation>init.sh 的内容</translation>
    </message>
    <message>
        <source>I have &amp;read init.sh and let it run on this machine</source>
        <translation>我已阅读 init.sh，允许它在本机运行(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;mmands of this build:</source>
        <translation>此次构建的命令(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Commands of this build</source>
        <translation>此次构建的命令</translation>
    </message>
    <message>
        <source>The file, or for an OCI layout the folder, that holds the image afterwards</source>
        <translation>之后保存镜像的文件；OCI 布局则是文件夹</translation>
    </message>
    <message>
        <source>Do not ask again for scripts of this &amp;workspace, even when they change</source>
        <translation>此工作区的脚本不再询问，即使有改动(&amp;W)</translation>
    </message>
    <message>
        <source>Run init.sh &amp;in:</source>
        <translation>init.sh 的运行环境(&amp;I)：</translation>
    </message>
    <message>
        <source>Forma&amp;t:</source>
        <translation>格式(&amp;T)：</translation>
    </message>
    <message>
        <source>Push to the re&amp;gistry of its name</source>
        <translation>推送到名称所指的仓库(&amp;G)</translation>
    </message>
</context>
<context>
    <name>BuildPane</name>
    <message>
        <source>Builds</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Log of the build</source>
        <translation>构建日志</translation>
    </message>
    <message>
        <source>&amp;Cancel Build</source>
        <translation>取消构建(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Open the folder that the image lies in</source>
        <translation>打开镜像所在的文件夹</translation>
    </message>
    <message>
        <source>Copy &amp;Log</source>
        <translation>复制日志(&amp;L)</translation>
    </message>
    <message>
        <source>Copy Loa&amp;d Command</source>
        <translation>复制加载命令(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the command that loads the image, for one of the programs that can</source>
        <translation>复制加载该镜像的命令，可选择所用的程序</translation>
    </message>
    <message>
        <source>Search builds</source>
        <translation>搜索构建</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>First &amp;Error</source>
        <translation>首个错误(&amp;E)</translation>
    </message>
    <message>
        <source>Jump to the first line that tells of a failure</source>
        <translation>跳到第一行说明失败的输出</translation>
    </message>
    <message>
        <source>Problems found in the output</source>
        <translation>输出中发现的问题</translation>
    </message>
    <message>
        <source>Build &amp;Again</source>
        <translation>重新构建(&amp;A)</translation>
    </message>
</context>
<context>
    <name>BuildSeveralDialog</name>
    <message>
        <source>Build Several</source>
        <translation>构建多个版本</translation>
    </message>
    <message>
        <source>Tick the version directories. Their builds wait in a queue and go on when the window is closed.</source>
        <translation>勾选要构建的版本目录。构建任务会排队执行，关闭窗口后仍会继续。</translation>
    </message>
    <message>
        <source>Search version directories</source>
        <translation>搜索版本目录</translation>
    </message>
    <message>
        <source>Tick &amp;All Shown</source>
        <translation>勾选所有显示的(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全部不选(&amp;N)</translation>
    </message>
    <message>
        <source>Changed &amp;since:</source>
        <translation>自此提交以来有更改(&amp;S)：</translation>
    </message>
    <message>
        <source>A branch, a tag or a commit</source>
        <translation>分支、标签或提交</translation>
    </message>
    <message>
        <source>Tick What &amp;Differs</source>
        <translation>勾选有差异的(&amp;D)</translation>
    </message>
    <message>
        <source>Version directories to build</source>
        <translation>要构建的版本目录</translation>
    </message>
    <message>
        <source>init.sh of the selected directory</source>
        <translation>所选目录的 init.sh</translation>
    </message>
    <message>
        <source>Built &amp;with:</source>
        <translation>构建工具(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Trust this workspace: its init.sh scripts run with your rights</source>
        <translation>信任此工作区：其中的 init.sh 脚本将以您的权限运行(&amp;T)</translation>
    </message>
    <message>
        <source>The selected directory has no init.sh: its build runs no script.</source>
        <translation>所选目录没有 init.sh：构建时不运行脚本。</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>&amp;New name:</source>
        <translation>新名称(&amp;N)：</translation>
    </message>
    <message>
        <source>What the files become</source>
        <translation>文件将变成的样子</translation>
    </message>
</context>
<context>
    <name>CloneDialog</name>
    <message>
        <source>Clone Repository</source>
        <translation>克隆代码仓库</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>Of upstream, or of your own fork: https://… or git@…</source>
        <translation>上游仓库或您自己的派生仓库：https://… 或 git@…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Choose the folder in which it shall lie</source>
        <translation>选择存放它的文件夹</translation>
    </message>
    <message>
        <source>&amp;History:</source>
        <translation>历史(&amp;H)：</translation>
    </message>
</context>
<context>
    <name>CommitBox</name>
    <message>
        <source>fix(APP): What the commit does</source>
        <translation>fix(APP): 此提交做了什么</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>Show the findings in what is staged</source>
        <translation>显示已暂存内容中的检查结果</translation>
    </message>
    <message>
        <source>Reason to commit in spite of errors</source>
        <translation>存在错误仍要提交的理由</translation>
    </message>
    <message>
        <source>It becomes a line of the message</source>
        <translation>它会成为提交说明中的一行</translation>
    </message>
    <message>
        <source>A&amp;mend</source>
        <translation>修补(&amp;M)</translation>
    </message>
    <message>
        <source>Change the last commit instead of making another one</source>
        <translation>修改上一次提交，而不是新建提交</translation>
    </message>
    <message>
        <source>Sign o&amp;ff</source>
        <translation>签署(&amp;F)</translation>
    </message>
    <message>
        <source>Add “Signed-off-by” with your name to the message</source>
        <translation>在提交说明中加入带有您姓名的“Signed-off-by”</translation>
    </message>
    <message>
        <source>Without &amp;hooks</source>
        <translation>不运行钩子(&amp;H)</translation>
    </message>
    <message>
        <source>Do not run the repository&apos;s hooks for this commit</source>
        <translation>此次提交不运行代码仓库的钩子</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the previous conflict (Shift+F8)</source>
        <translation>转到上一处冲突 (Shift+F8)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next conflict (F8)</source>
        <translation>转到下一处冲突 (F8)</translation>
    </message>
    <message>
        <source>Take &amp;Ours</source>
        <translation>采用我方(&amp;O)</translation>
    </message>
    <message>
        <source>Put the lines of the left side in the place of this conflict</source>
        <translation>用左侧的行替换这处冲突</translation>
    </message>
    <message>
        <source>Take &amp;Theirs</source>
        <translation>采用对方(&amp;T)</translation>
    </message>
    <message>
        <source>Put the lines of the right side in the place of this conflict</source>
        <translation>用右侧的行替换这处冲突</translation>
    </message>
    <message>
        <source>Take &amp;Both</source>
        <translation>两者都采用(&amp;B)</translation>
    </message>
    <message>
        <source>Put the lines of the left side, then those of the right side in the place of this conflict</source>
        <translation>用左侧的行加上右侧的行替换这处冲突</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ContributionPage</name>
    <message>
        <source>What will be contributed</source>
        <translation>将要贡献的内容</translation>
    </message>
    <message>
        <source>The linter finds errors. Contribute all the same &amp;because:</source>
        <translation>检查发现错误。仍要贡献，因为(&amp;B)：</translation>
    </message>
</context>
<context>
    <name>CredentialDialog</name>
    <message>
        <source>&amp;User:</source>
        <translation>用户(&amp;U)：</translation>
    </message>
</context>
<context>
    <name>DiffRows</name>
    <message>
        <source>no line end</source>
        <translation>无行尾</translation>
    </message>
</context>
<context>
    <name>FixPreview</name>
    <message>
        <source>Fix All</source>
        <translation>全部修复</translation>
    </message>
    <message>
        <source>Changes that the fixes would make</source>
        <translation>修复将作出的更改</translation>
    </message>
    <message>
        <source>Also fixes that may change the &amp;meaning</source>
        <translation>也包括可能改变含义的修复(&amp;M)</translation>
    </message>
    <message>
        <source>Look at these before you apply them</source>
        <translation>应用前请仔细查看</translation>
    </message>
    <message>
        <source>How far the search for fixes is</source>
        <translation>查找修复的进度</translation>
    </message>
</context>
<context>
    <name>GitPane</name>
    <message>
        <source>Branches: switch, make, merge, delete</source>
        <translation>分支：切换、新建、合并、删除</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Look what is new at the remote; nothing here changes</source>
        <translation>查看远程有什么新内容；本地不变</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Take in what is new at the remote</source>
        <translation>并入远程的新内容</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Send the commits of this branch to the remote</source>
        <translation>把此分支的提交发送到远程</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop what is being done</source>
        <translation>停止正在进行的操作</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>暂存(&amp;S)</translation>
    </message>
    <message>
        <source>Take the selected files into the next commit, or out of it</source>
        <translation>把选中的文件放入下一次提交，或从中移出</translation>
    </message>
    <message>
        <source>Stage A&amp;ll</source>
        <translation>全部暂存(&amp;L)</translation>
    </message>
    <message>
        <source>Take all changed and new files into the next commit</source>
        <translation>把所有更改的和新的文件放入下一次提交</translation>
    </message>
    <message>
        <source>&amp;Give Up…</source>
        <translation>放弃(&amp;G)…</translation>
    </message>
    <message>
        <source>Make all files what they were before this began</source>
        <translation>让所有文件恢复到开始之前的样子</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Compare with Now</source>
        <translation>与现在比较</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy the hexadecimal name of the commit</source>
        <translation>复制提交的十六进制名称</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>Files of the commit</source>
        <translation>提交中的文件</translation>
    </message>
    <message>
        <source>Show how the file or folder differs now from what it was in this commit</source>
        <translation>显示该文件或文件夹现在与此提交中的内容有何不同</translation>
    </message>
</context>
<context>
    <name>ImagesView</name>
    <message>
        <source>Images that sealos will pack</source>
        <translation>sealos 将打包的镜像</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>类型(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Application:</source>
        <translation>应用(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>Any version: without a directory of its name, “latest” is built under it</source>
        <translation>任意版本：若没有同名目录，则以该版本号构建 “latest”</translation>
    </message>
    <message>
        <source>Build arguments</source>
        <translation>构建参数</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Add a build argument</source>
        <translation>添加构建参数</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the build argument</source>
        <translation>移除构建参数</translation>
    </message>
    <message>
        <source>The command that starts the build:</source>
        <translation>启动构建的命令：</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;New Image…</source>
        <translation>新建镜像(&amp;N)…</translation>
    </message>
    <message>
        <source>Create the files of a new cluster image</source>
        <translation>创建新集群镜像的文件</translation>
    </message>
    <message>
        <source>&amp;Open Workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a folder with cluster images</source>
        <translation>打开包含集群镜像的文件夹</translation>
    </message>
    <message>
        <source>Open &amp;Example</source>
        <translation>打开示例(&amp;E)</translation>
    </message>
    <message>
        <source>Open a copy of the example workspace to try things out</source>
        <translation>打开示例工作区的副本，随意尝试</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>全部保存(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close File</source>
        <translation>关闭文件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation>将键盘焦点移到下一个窗格</translation>
    </message>
    <message>
        <source>Next &amp;File</source>
        <translation>下一个文件(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;revious File</source>
        <translation>上一个文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open File &amp;Quickly…</source>
        <translation>快速打开文件(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Find in &amp;Workspace</source>
        <translation>在工作区中查找(&amp;W)</translation>
    </message>
    <message>
        <source>Filter the workspace tree</source>
        <translation>筛选工作区树</translation>
    </message>
    <message>
        <source>&amp;Build…</source>
        <translation>构建(&amp;B)…</translation>
    </message>
    <message>
        <source>Build the image that the current file belongs to</source>
        <translation>构建当前文件所属的镜像</translation>
    </message>
    <message>
        <source>&amp;Check Again</source>
        <translation>重新检查(&amp;C)</translation>
    </message>
    <message>
        <source>Read the workspace again and look for problems</source>
        <translation>重新读取工作区并查找问题</translation>
    </message>
    <message>
        <source>&amp;Rule Reference</source>
        <translation>规则参考(&amp;R)</translation>
    </message>
    <message>
        <source>All rules of the linter with their reasons</source>
        <translation>所有检查规则及其理由</translation>
    </message>
    <message>
        <source>&amp;About Sealyard</source>
        <translation>关于 Sealyard(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Fi&amp;x Problem…</source>
        <translation>修复问题(&amp;X)…</translation>
    </message>
    <message>
        <source>Choose a fix for the problem that is selected or at the cursor</source>
        <translation>为选中的问题或光标处的问题选择修复方式</translation>
    </message>
    <message>
        <source>Fix &amp;All…</source>
        <translation>全部修复(&amp;A)…</translation>
    </message>
    <message>
        <source>Show what all fixes of the version directory would change, and apply them</source>
        <translation>显示该版本目录的全部修复将更改的内容，并应用它们</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>C&amp;lone Repository…</source>
        <translation>克隆代码仓库(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy a git repository with its history to this computer and open it</source>
        <translation>把一个 git 代码仓库连同历史复制到本机并打开</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Open a file by some letters of its path</source>
        <translation>用路径中的几个字母打开文件</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Find something to do by some letters of its name</source>
        <translation>用名称中的几个字母查找要执行的操作</translation>
    </message>
    <message>
        <source>Go to &amp;Definition</source>
        <translation>转到定义(&amp;D)</translation>
    </message>
    <message>
        <source>Go to where the variable, build stage or file at the cursor comes from</source>
        <translation>转到光标处的变量、构建阶段或文件的来源</translation>
    </message>
    <message>
        <source>Find &amp;References</source>
        <translation>查找引用(&amp;R)</translation>
    </message>
    <message>
        <source>List all places that name the variable or build stage at the cursor</source>
        <translation>列出所有提到光标处变量或构建阶段的位置</translation>
    </message>
    <message>
        <source>Next P&amp;lace</source>
        <translation>下一处(&amp;L)</translation>
    </message>
    <message>
        <source>Go to the next place in the list of the Find pane</source>
        <translation>转到“查找”窗格列表中的下一处</translation>
    </message>
    <message>
        <source>Previous Plac&amp;e</source>
        <translation>上一处(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the previous place in the list of the Find pane</source>
        <translation>转到“查找”窗格列表中的上一处</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Give the variable or build stage at the cursor another name everywhere</source>
        <translation>在所有位置给光标处的变量或构建阶段换一个名称</translation>
    </message>
    <message>
        <source>Lay &amp;Out</source>
        <translation>整理格式(&amp;O)</translation>
    </message>
    <message>
        <source>Lay out the build file or image list without changing what it means</source>
        <translation>整理构建文件或镜像列表的格式，不改变其含义</translation>
    </message>
    <message>
        <source>&amp;Find in Files…</source>
        <translation>在文件中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find a text in all files of the workspace</source>
        <translation>在工作区的所有文件中查找文本</translation>
    </message>
    <message>
        <source>Replace in F&amp;iles…</source>
        <translation>在文件中替换(&amp;I)…</translation>
    </message>
    <message>
        <source>Find a text in all files of the workspace and replace it</source>
        <translation>在工作区的所有文件中查找并替换文本</translation>
    </message>
    <message>
        <source>Split Side b&amp;y Side</source>
        <translation>左右拆分(&amp;Y)</translation>
    </message>
    <message>
        <source>Show the current file on the other side too</source>
        <translation>在另一侧也显示当前文件</translation>
    </message>
    <message>
        <source>Split One &amp;below the Other</source>
        <translation>上下拆分(&amp;B)</translation>
    </message>
    <message>
        <source>Show the current file below too</source>
        <translation>在下方也显示当前文件</translation>
    </message>
    <message>
        <source>&amp;One Side Only</source>
        <translation>只留一侧(&amp;O)</translation>
    </message>
    <message>
        <source>Close the side that the keyboard is not on</source>
        <translation>关闭键盘焦点不在的那一侧</translation>
    </message>
    <message>
        <source>Next C&amp;hange</source>
        <translation>下一处更改(&amp;H)</translation>
    </message>
    <message>
        <source>Go to the next change since the last commit and show it</source>
        <translation>转到自上次提交以来的下一处更改并显示它</translation>
    </message>
    <message>
        <source>Pre&amp;vious Change</source>
        <translation>上一处更改(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous change since the last commit and show it</source>
        <translation>转到自上次提交以来的上一处更改并显示它</translation>
    </message>
    <message>
        <source>&amp;Show Change</source>
        <translation>显示更改(&amp;S)</translation>
    </message>
    <message>
        <source>Show how the lines at the cursor were in the last commit</source>
        <translation>显示光标处各行在上次提交中的样子</translation>
    </message>
    <message>
        <source>&amp;Compare with Last Commit</source>
        <translation>与上次提交比较(&amp;C)</translation>
    </message>
    <message>
        <source>Show how the current text differs from the last commit</source>
        <translation>显示当前文本与上次提交的差异</translation>
    </message>
    <message>
        <source>Compare with Another &amp;Version…</source>
        <translation>与另一版本比较(&amp;V)…</translation>
    </message>
    <message>
        <source>Show how the current text differs from the same file of another version</source>
        <translation>显示当前文本与另一版本中同一文件的差异</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>镜像(&amp;I)</translation>
    </message>
    <message>
        <source>New &amp;Version…</source>
        <translation>新建版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Create the next version of an application from an older one</source>
        <translation>从旧版本创建应用的下一个版本</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Make an application of a folder, a chart or manifests of this computer</source>
        <translation>用本机的目录、Chart 或清单创建一个应用</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>修复(&amp;R)…</translation>
    </message>
    <message>
        <source>Walk through all problems that can be repaired</source>
        <translation>逐一查看所有可修复的问题</translation>
    </message>
    <message>
        <source>Add &amp;Missing Images…</source>
        <translation>补充缺失的镜像(&amp;M)…</translation>
    </message>
    <message>
        <source>Add images that a build or a cluster could not pull to the image list</source>
        <translation>将构建或集群未能拉取的镜像加入镜像列表</translation>
    </message>
    <message>
        <source>&amp;Convert Dockerfile to Kubefile…</source>
        <translation>将 Dockerfile 转换为 Kubefile(&amp;C)…</translation>
    </message>
    <message>
        <source>Replace the Dockerfile of an application by a Kubefile that does the same</source>
        <translation>将应用的 Dockerfile 替换为作用相同的 Kubefile</translation>
    </message>
    <message>
        <source>Build on &amp;GitHub…</source>
        <translation>在 GitHub 上构建(&amp;G)…</translation>
    </message>
    <message>
        <source>Have GitHub Actions build and publish the image that the current file belongs to</source>
        <translation>让 GitHub Actions 构建并发布当前文件所属的镜像</translation>
    </message>
    <message>
        <source>Build &amp;Many on GitHub…</source>
        <translation>在 GitHub 上批量构建(&amp;M)…</translation>
    </message>
    <message>
        <source>Have GitHub Actions build many images, one after the other</source>
        <translation>让 GitHub Actions 逐个构建多个镜像</translation>
    </message>
    <message>
        <source>&amp;Sign In to GitHub…</source>
        <translation>登录 GitHub(&amp;S)…</translation>
    </message>
    <message>
        <source>Sign in to GitHub or out, and see who is signed in</source>
        <translation>登录或退出 GitHub，并查看登录者</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Show &amp;History</source>
        <translation>显示历史(&amp;H)</translation>
    </message>
    <message>
        <source>Show the commits that changed the current file</source>
        <translation>显示修改过当前文件的提交</translation>
    </message>
    <message>
        <source>Show Commit of &amp;Line</source>
        <translation>显示此行的提交(&amp;L)</translation>
    </message>
    <message>
        <source>Show the commit that brought the line at the cursor</source>
        <translation>显示带来光标所在行的提交</translation>
    </message>
    <message>
        <source>Show Who &amp;Wrote Lines (Blame)</source>
        <translation>显示各行的作者（Blame）(&amp;W)</translation>
    </message>
    <message>
        <source>Show beside each line who wrote it and when; a click there shows the commit</source>
        <translation>在每一行旁显示何人何时写下它；点击可查看该提交</translation>
    </message>
    <message>
        <source>Gi&amp;t</source>
        <translation>Git(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Contribute to Upstream…</source>
        <translation>贡献到上游(&amp;C)…</translation>
    </message>
    <message>
        <source>Propose your changes to upstream: fork, branch, commit, push and pull request</source>
        <translation>把您的更改提交给上游：派生、分支、提交、推送和拉取请求</translation>
    </message>
    <message>
        <source>&amp;Undo Last Wizard</source>
        <translation>撤销上次向导(&amp;U)</translation>
    </message>
    <message>
        <source>Take back what the last wizard wrote in this workspace</source>
        <translation>撤回上一个向导在此工作区写入的内容</translation>
    </message>
    <message>
        <source>Build the images of several version directories, one after the other</source>
        <translation>依次构建多个版本目录的镜像</translation>
    </message>
    <message>
        <source>Build Se&amp;veral…</source>
        <translation>构建多个版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Co&amp;mmit…</source>
        <translation>提交(&amp;M)…</translation>
    </message>
    <message>
        <source>Go to what has changed and to the message of the next commit</source>
        <translation>转到更改和下一次提交的说明</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>获取(&amp;F)</translation>
    </message>
    <message>
        <source>Look what is new at the remote; nothing here changes</source>
        <translation>查看远程有什么新内容；本地不变</translation>
    </message>
    <message>
        <source>&amp;Pull</source>
        <translation>拉取(&amp;P)</translation>
    </message>
    <message>
        <source>Take in what is new at the remote</source>
        <translation>并入远程的新内容</translation>
    </message>
    <message>
        <source>P&amp;ush</source>
        <translation>推送(&amp;U)</translation>
    </message>
    <message>
        <source>Send the commits of this branch to the remote</source>
        <translation>把此分支的提交发送到远程</translation>
    </message>
    <message>
        <source>Compare with Commit or &amp;Branch…</source>
        <translation>与提交或分支比较(&amp;B)…</translation>
    </message>
    <message>
        <source>Show how the current text differs from what it was in any commit, branch or tag</source>
        <translation>显示当前文本与任一提交、分支或标签中的内容有何不同</translation>
    </message>
</context>
<context>
    <name>ManifestsView</name>
    <message>
        <source>Manifest</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Rendered manifest</source>
        <translation>渲染后的清单</translation>
    </message>
</context>
<context>
    <name>MissesPage</name>
    <message>
        <source>&amp;Paste further lines, of “kubectl get events”, “kubectl describe pod” or another log:</source>
        <translation>粘贴更多内容，例如 “kubectl get events”、“kubectl describe pod” 的输出或其他日志(&amp;P)：</translation>
    </message>
    <message>
        <source>Lines of a log</source>
        <translation>日志内容</translation>
    </message>
    <message>
        <source>Images that could not be pulled</source>
        <translation>未能拉取的镜像</translation>
    </message>
</context>
<context>
    <name>PatternPage</name>
    <message>
        <source>Kind of Image</source>
        <translation>镜像种类</translation>
    </message>
    <message>
        <source>What should the new cluster image install?</source>
        <translation>新的集群镜像要安装什么？</translation>
    </message>
    <message>
        <source>Kind of image</source>
        <translation>镜像种类</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>F&amp;iles:</source>
        <translation>文件(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>内容(&amp;T)：</translation>
    </message>
    <message>
        <source>Undo &amp;All Edits of This File</source>
        <translation>撤销对此文件的全部修改(&amp;A)</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The same on the command &amp;line:</source>
        <translation>相同操作的命令行(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of the plan</source>
        <translation>计划中的文件</translation>
    </message>
    <message>
        <source>Show &amp;differences</source>
        <translation>显示差异(&amp;D)</translation>
    </message>
    <message>
        <source>Compare the file with what it was made of instead of editing it</source>
        <translation>与原文件对比，而不是编辑该文件</translation>
    </message>
    <message>
        <source>Command line that does the same</source>
        <translation>作用相同的命令行</translation>
    </message>
    <message>
        <source>Images that will be packed</source>
        <translation>将打包的镜像</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Previews</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message>
        <source>Filter: rule, message or path</source>
        <translation>筛选：规则、消息或路径</translation>
    </message>
    <message>
        <source>Filter of the problems</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>显示错误</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>显示警告</translation>
    </message>
    <message>
        <source>Show hints</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Explanation of the rule</source>
        <translation>规则说明</translation>
    </message>
    <message>
        <source>Select a problem to read why it is one.</source>
        <translation>选择一个问题，即可阅读其原因。</translation>
    </message>
</context>
<context>
    <name>PullRequestPage</name>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>正文(&amp;X)：</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>在浏览器中打开(&amp;B)</translation>
    </message>
    <message>
        <source>Open GitHub&apos;s page with this text filled in; submit it there</source>
        <translation>打开已填入此文本的 GitHub 页面，在那里提交</translation>
    </message>
</context>
<context>
    <name>PushPage</name>
    <message>
        <source>What is done</source>
        <translation>正在进行的步骤</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Problems that can be repaired</source>
        <translation>可修复的问题</translation>
    </message>
    <message>
        <source>&amp;Take It</source>
        <translation>采用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Skip It</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>What the repair changes</source>
        <translation>该修复所做的更改</translation>
    </message>
</context>
<context>
    <name>RuleReference</name>
    <message>
        <source>Rule Reference</source>
        <translation>规则参考</translation>
    </message>
    <message>
        <source>Filter: code or word</source>
        <translation>筛选：代码或词语</translation>
    </message>
    <message>
        <source>Filter of the rules</source>
        <translation>筛选规则</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Explanation of the rule</source>
        <translation>规则说明</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Find in all files of the workspace</source>
        <translation>在工作区的所有文件中查找</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Files, e.g. *.yaml, Kubefile</source>
        <translation>文件，例如 *.yaml, Kubefile</translation>
    </message>
    <message>
        <source>Files to search: patterns separated by commas</source>
        <translation>要搜索的文件：用逗号分隔的模式</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Replace by</source>
        <translation>替换为(&amp;R)</translation>
    </message>
    <message>
        <source>Find again to see what each place becomes; nothing is changed until you have seen it</source>
        <translation>再次查找即可看到每一处将变成什么；在您看过之前不会更改任何内容</translation>
    </message>
    <message>
        <source>Nothing: what is found is removed</source>
        <translation>留空：找到的内容将被删除</translation>
    </message>
    <message>
        <source>What to put in its place</source>
        <translation>用来替换的内容</translation>
    </message>
    <message>
        <source>Replace &amp;Checked…</source>
        <translation>替换已勾选项(&amp;C)…</translation>
    </message>
    <message>
        <source>Show what the files become, and change them</source>
        <translation>显示文件将变成的样子，然后更改它们</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>&amp;Title of the issue:</source>
        <translation>Issue 标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Te&amp;xt:</source>
        <translation>正文(&amp;X)：</translation>
    </message>
    <message>
        <source>Open &amp;Pull Request…</source>
        <translation>打开拉取请求(&amp;P)…</translation>
    </message>
    <message>
        <source>Propose the directory to upstream first, on GitHub&apos;s page</source>
        <translation>先在 GitHub 页面上向上游提交该目录</translation>
    </message>
    <message>
        <source>Check A&amp;gain</source>
        <translation>重新检查(&amp;G)</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>在浏览器中打开(&amp;B)</translation>
    </message>
    <message>
        <source>Open GitHub&apos;s page with this text filled in; submit it there</source>
        <translation>打开已填好此文本的 GitHub 页面，在那里提交</translation>
    </message>
    <message>
        <source>&amp;Copy Text</source>
        <translation>复制文本(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>Sign In to GitHub</source>
        <translation>登录 GitHub</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>A token is kept in the desktop&apos;s keyring and nowhere else: not in a file, a log or a command line. Without a keyring it is forgotten when Sealyard is closed.</source>
        <translation>令牌只保存在桌面的密钥环中，不会出现在文件、日志或命令行里。没有密钥环时，关闭 Sealyard 后即被遗忘。</translation>
    </message>
    <message>
        <source>By gh, GitHub&apos;s own program</source>
        <translation>通过 GitHub 自己的程序 gh</translation>
    </message>
    <message>
        <source>Run “gh auth login” in a terminal, then look again. The variables GH_TOKEN and GITHUB_TOKEN work as well.</source>
        <translation>在终端运行 “gh auth login”，然后重新查找。变量 GH_TOKEN 和 GITHUB_TOKEN 同样有效。</translation>
    </message>
    <message>
        <source>Copy Co&amp;mmand</source>
        <translation>复制命令(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>By a token</source>
        <translation>通过令牌</translation>
    </message>
    <message>
        <source>Paste a token with the scope public_repo</source>
        <translation>粘贴具有 public_repo 范围的令牌</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Make One on &amp;GitHub</source>
        <translation>在 GitHub 上创建(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>By a code on GitHub&apos;s page</source>
        <translation>通过 GitHub 页面上的验证码</translation>
    </message>
    <message>
        <source>Client &amp;ID of an OAuth application:</source>
        <translation>OAuth 应用的客户端 ID(&amp;I)：</translation>
    </message>
    <message>
        <source>Registered by whoever runs GitHub for you</source>
        <translation>由为您管理 GitHub 的人注册</translation>
    </message>
    <message>
        <source>Get a &amp;Code</source>
        <translation>获取验证码(&amp;C)</translation>
    </message>
    <message>
        <source>Code to type on GitHub&apos;s page</source>
        <translation>要在 GitHub 页面上输入的验证码</translation>
    </message>
    <message>
        <source>Co&amp;py Code</source>
        <translation>复制验证码(&amp;P)</translation>
    </message>
    <message>
        <source>Where builds are asked for</source>
        <translation>请求构建的位置</translation>
    </message>
    <message>
        <source>https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise</source>
        <translation>https://api.github.com，GitHub Enterprise 则为 https://HOST/api/v3</translation>
    </message>
    <message>
        <source>&amp;Repository:</source>
        <translation>代码仓库(&amp;R)：</translation>
    </message>
    <message>
        <source>OWNER/NAME of the repository whose workflows build</source>
        <translation>由其工作流构建的代码仓库，写作 OWNER/NAME</translation>
    </message>
    <message>
        <source>GitHub gives codes for registered OAuth applications alone, and this build of Sealyard has no ID of one. Enter that of your own, with “Enable Device Flow” ticked in its settings, or take one of the other two ways, which need none.</source>
        <translation>GitHub 只为已注册的 OAuth 应用提供验证码，而此版本的 Sealyard 没有内置应用的 ID。请填写您自己的应用的 ID（须在其设置中勾选“Enable Device Flow”），或使用另外两种方式，它们不需要 ID。</translation>
    </message>
    <message>
        <source>Op&amp;en Page</source>
        <translation>打开页面(&amp;E)</translation>
    </message>
</context>
<context>
    <name>TemplatesView</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show what differs from the template</source>
        <translation>显示与模板的差异</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the template at this line</source>
        <translation>在此行打开模板</translation>
    </message>
    <message>
        <source>Rendered template</source>
        <translation>渲染后的模板</translation>
    </message>
    <message>
        <source>Variables of the templates</source>
        <translation>模板的变量</translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>Remove the entry</source>
        <translation>移除该条目</translation>
    </message>
    <message>
        <source>The workspace “%1” has neither a version %2 nor a version latest of “%3”.</source>
        <translation>工作区“%1”中的“%3”既没有版本 %2，也没有版本 latest。</translation>
    </message>
    <message>
        <source>The workspace “%1” has no version %2 of “%3”.</source>
        <translation>工作区“%1”中的“%3”没有版本 %2。</translation>
    </message>
    <message>
        <source>%1: the server said nothing for a while and was given up. Look whether the address, the network and, if you need one, the proxy are right, and try again.</source>
        <translation>%1：服务器长时间没有任何响应，已放弃等待。请检查地址、网络以及（如果需要）代理是否正确，然后重试。</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Files with unsaved changes</source>
        <translation>有未保存更改的文件</translation>
    </message>
</context>
<context>
    <name>ValuesPage</name>
    <message>
        <source>&amp;Version of the chart:</source>
        <translation>Chart 版本(&amp;V)：</translation>
    </message>
    <message>
        <source>Version of the chart</source>
        <translation>Chart 版本</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>How the values are shown</source>
        <translation>取值的显示方式</translation>
    </message>
    <message>
        <source>your values, as a form</source>
        <translation>你的取值（表单）</translation>
    </message>
    <message>
        <source>your values, as text</source>
        <translation>你的取值（文本）</translation>
    </message>
    <message>
        <source>values.yaml of the chart</source>
        <translation>Chart 的 values.yaml</translation>
    </message>
    <message>
        <source>Values as a form</source>
        <translation>表单形式的取值</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value of the chart</source>
        <translation>Chart 的值</translation>
    </message>
    <message>
        <source>Your value</source>
        <translation>你的值</translation>
    </message>
    <message>
        <source>Your values as text</source>
        <translation>文本形式的取值</translation>
    </message>
    <message>
        <source>Your values &amp;go into:</source>
        <translation>你的取值写入(&amp;G)：</translation>
    </message>
    <message>
        <source>Where your values go</source>
        <translation>取值写入的位置</translation>
    </message>
    <message>
        <source>a values file, by which sealos finds the images too</source>
        <translation>values 文件（sealos 查找镜像时也会使用）</translation>
    </message>
    <message>
        <source>HELM_OPTS, which “sealos run -e” can override</source>
        <translation>HELM_OPTS（可用 “sealos run -e” 覆盖）</translation>
    </message>
</context>
<context>
    <name>WorkspacePane</name>
    <message>
        <source>Filter: app, version or file</source>
        <translation>筛选：应用、版本或文件</translation>
    </message>
    <message>
        <source>Filter of the workspace</source>
        <translation>筛选工作区</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>A studio for Sealos cluster images.</source>
        <translation>Sealos 集群镜像工作室。</translation>
    </message>
    <message>
        <source>The workspace to open; without it the last one.</source>
        <translation>要打开的工作区；不指定则打开上次的工作区。</translation>
    </message>
    <message>
        <source>Files to open in the editor.</source>
        <translation>要在编辑器中打开的文件。</translation>
    </message>
    <message>
        <source>Sealyard needs a display, and DISPLAY and WAYLAND_DISPLAY name none. sealyard-cli does the same without one.</source>
        <translation>Sealyard 需要显示环境，但 DISPLAY 和 WAYLAND_DISPLAY 都没有指定。没有显示环境时可用 sealyard-cli 完成同样的工作。</translation>
    </message>
</context>
<context>
    <name>build</name>
    <message>
        <source>Cannot copy “%1”: %2</source>
        <translation>无法复制“%1”：%2</translation>
    </message>
    <message>
        <source>The folders at “%1” are nested too deeply.</source>
        <translation>“%1”处的文件夹嵌套过深。</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>%1 copies registry, which is not there; the image gets an empty one.</source>
        <translation>%1 复制的 registry 不存在；镜像中将放入一个空目录。</translation>
    </message>
    <message>
        <source>Copy the version directory</source>
        <translation>复制版本目录</translation>
    </message>
    <message>
        <source>Run init.sh</source>
        <translation>运行 init.sh</translation>
    </message>
    <message>
        <source>Assemble the image</source>
        <translation>组装镜像</translation>
    </message>
    <message>
        <source>Write the archive</source>
        <translation>写入归档</translation>
    </message>
    <message>
        <source>Put the archive in its place</source>
        <translation>将归档放到目标位置</translation>
    </message>
    <message>
        <source>“%1” is skipped for %2, here and in CI: its build_arch says %3.</source>
        <translation>“%1”在 %2 平台上被跳过，在 CI 中也是如此：其 build_arch 写的是 %3。</translation>
    </message>
    <message>
        <source>%1 %2 (%3, %4)</source>
        <comment>application, version, platform, backend</comment>
        <translation>%1 %2（%3，%4）</translation>
    </message>
    <message>
        <source>Look for images to pack</source>
        <translation>查找要打包的镜像</translation>
    </message>
    <message>
        <source>a name to build cannot have a digest.</source>
        <translation>要构建的名称不能带有摘要。</translation>
    </message>
    <message>
        <source>“%1” cannot name the image: %2</source>
        <translation>“%1”不能用作镜像名称：%2</translation>
    </message>
    <message>
        <source>“%1” has no Kubefile or Dockerfile, and no init.sh that could write one.</source>
        <translation>“%1”没有 Kubefile 或 Dockerfile，也没有能够生成它们的 init.sh。</translation>
    </message>
    <message>
        <source>The build runs “%1/init.sh”, a program from the repository, with your rights. Read it first, then allow it.</source>
        <translation>构建会以您的权限运行代码仓库中的程序“%1/init.sh”。请先阅读，再允许运行。</translation>
    </message>
    <message>
        <source>Cannot write the image “%1”: %2</source>
        <translation>无法写入镜像“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>sealos is not installed. It is at https://github.com/labring/sealos/releases; it needs root.</source>
        <translation>未安装 sealos。可从 https://github.com/labring/sealos/releases 获取；它需要 root 权限。</translation>
    </message>
    <message>
        <source>docker is not installed. Install it with “apt install docker.io” or as https://docs.docker.com/engine/install says.</source>
        <translation>未安装 docker。请用“apt install docker.io”安装，或按 https://docs.docker.com/engine/install 的说明安装。</translation>
    </message>
    <message>
        <source>%1 is not installed. Install it with “apt install %1” or “dnf install %1”.</source>
        <translation>未安装 %1。请用“apt install %1”或“dnf install %1”安装。</translation>
    </message>
    <message>
        <source>docker is installed, but its engine does not answer: %1. Start it with “systemctl start docker”, or join the group “docker”.</source>
        <translation>已安装 docker，但引擎没有响应：%1。请用“systemctl start docker”启动它，或加入“docker”组。</translation>
    </message>
    <message>
        <source>%1 is installed, but does not work: %2</source>
        <translation>已安装 %1，但无法工作：%2</translation>
    </message>
    <message>
        <source>bwrap is not installed. Install it with “apt install bubblewrap” or “dnf install bubblewrap”.</source>
        <translation>未安装 bwrap。请用“apt install bubblewrap”或“dnf install bubblewrap”安装。</translation>
    </message>
    <message>
        <source>bwrap is installed, but may not be used here: %1</source>
        <translation>已安装 bwrap，但此处不允许使用：%1</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>推送 %1</translation>
    </message>
    <message>
        <source>Make the index over the platforms</source>
        <translation>建立各平台的索引</translation>
    </message>
    <message>
        <source>Add %1 to the index</source>
        <translation>把 %1 加入索引</translation>
    </message>
    <message>
        <source>Assemble the image for %1</source>
        <translation>为 %1 组装镜像</translation>
    </message>
    <message>
        <source>Write the image</source>
        <translation>写出镜像</translation>
    </message>
    <message>
        <source>Cannot start git, which knows what has changed: %1</source>
        <translation>无法启动 git 来查找改动：%1</translation>
    </message>
    <message>
        <source>git cannot tell what has changed: %1</source>
        <translation>git 无法给出改动：%1</translation>
    </message>
    <message>
        <source>“%1” names no commit.</source>
        <translation>“%1”不是提交。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link; a script that is run has to be a file of its own.</source>
        <translation>“%1”是符号链接；要运行的脚本必须是独立的文件。</translation>
    </message>
    <message>
        <source>init.sh has changed since it was allowed to run. Start the build anew, and read it again.</source>
        <translation>init.sh 在获准运行之后有改动。请重新开始构建，并再读一遍。</translation>
    </message>
    <message>
        <source>“%1”, where init.sh looks for shared scripts, is there already: another build uses it, or something was left behind. Wait, remove it, or run init.sh in bubblewrap.</source>
        <translation>init.sh 查找共用脚本的“%1”已经存在：另一个构建正在使用，或有残留。请等待、删除它，或在 bubblewrap 中运行 init.sh。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>title of a step, platform</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The build failed here.</source>
        <translation>构建在此失败。</translation>
    </message>
    <message>
        <source>%1 writes an image for one platform into an archive, not for several: choose one platform, another backend, or push without output.</source>
        <translation>%1 只能把一个平台的镜像写入归档，不能写多个：请选择一个平台、换一个后端，或只推送不输出。</translation>
    </message>
    <message>
        <source>docker writes Docker archives only; choose that format, or another backend.</source>
        <translation>docker 只写 Docker 归档；请选择该格式或其他后端。</translation>
    </message>
    <message>
        <source>sealos writes archives, not layouts; choose another format or backend.</source>
        <translation>sealos 只写归档，不写布局；请选择其他格式或后端。</translation>
    </message>
    <message>
        <source>there is a folder that holds something else.</source>
        <translation>那里有一个存放其他内容的文件夹。</translation>
    </message>
    <message>
        <source>There is no backend “%1”; choose built-in, sealos, buildah, podman or docker.</source>
        <translation>没有后端“%1”；请选择 built-in、sealos、buildah、podman 或 docker。</translation>
    </message>
    <message>
        <source>There is no sandbox “%1”; choose none, home or bubblewrap.</source>
        <translation>没有沙箱“%1”；请选择 none、home 或 bubblewrap。</translation>
    </message>
    <message>
        <source>Build the image for %1</source>
        <translation>为 %1 构建镜像</translation>
    </message>
    <message>
        <source>Copy the scripts that applications share</source>
        <translation>复制应用共用的脚本</translation>
    </message>
    <message numerus="yes">
        <source>Warning: `sealos build` would pull %n image(s) of charts/, manifests/ and images/shim/ into registry/; this build does not.</source>
        <translation>
            <numerusform>警告：`sealos build` 会把 charts/、manifests/ 和 images/shim/ 中的 %n 个镜像拉取到 registry/；本次构建不会。</numerusform>
        </translation>
    </message>
    <message>
        <source>Warning: it is not known which images “%1” needs, which `sealos build` would pull into registry/: %2</source>
        <translation>警告：不清楚“%1”需要哪些镜像（`sealos build` 会把它们拉取到 registry/）：%2</translation>
    </message>
    <message>
        <source>Warning: `sealos build` would stop, since “%1” does not render: %2</source>
        <translation>警告：`sealos build` 会中止，因为“%1”无法渲染：%2</translation>
    </message>
    <message>
        <source>init.sh ran in bubblewrap, which hid “%1” from it.</source>
        <translation>init.sh 是在 bubblewrap 中运行的，看不到“%1”。</translation>
    </message>
    <message>
        <source>init.sh ran with a home directory of its own, without “%1”.</source>
        <translation>init.sh 是在单独的主目录中运行的，其中没有“%1”。</translation>
    </message>
    <message>
        <source>init.sh ran in bubblewrap, where it can write to its build context and /tmp only.</source>
        <translation>init.sh 是在 bubblewrap 中运行的，在那里只能写入构建上下文和 /tmp。</translation>
    </message>
    <message>
        <source>“%1” has changed since it was allowed to run. Read it, and start the build anew.</source>
        <translation>“%1” 自获准运行之后已被修改。请阅读该脚本，然后重新开始构建。</translation>
    </message>
</context>
<context>
    <name>chart</name>
    <message>
        <source>Cannot unpack the chart “%1”: %2.</source>
        <translation>无法解包 chart“%1”：%2。</translation>
    </message>
    <message>
        <source>The chart “%1” has too many files, takes more than 256 MB, or nests charts too deep; it is not read.</source>
        <translation>chart“%1”的文件过多、超过 256 MB，或 chart 嵌套过深，因此不读取。</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>error evaluating symlink %1: %2</source>
        <translation>解析符号链接 %1 出错：%2</translation>
    </message>
    <message>
        <source>The link “%1” leads out of the workspace; it is not followed.</source>
        <translation>链接“%1”指向工作区之外，因此不跟随。</translation>
    </message>
    <message>
        <source>The file “%1” does not appear to be a gzipped archive.</source>
        <translation>文件“%1”似乎不是 gzip 压缩包。</translation>
    </message>
</context>
<context>
    <name>chartsource</name>
    <message>
        <source>“%1” is no Helm chart: %2</source>
        <translation>“%1” 不是 Helm Chart：%2</translation>
    </message>
    <message>
        <source>“%1” offers no chart “%2”.</source>
        <translation>“%1” 中没有名为 “%2” 的 Chart。</translation>
    </message>
    <message>
        <source>“%1” names no usable address of the chart “%2” %3.</source>
        <translation>“%1” 没有给出 Chart “%2” %3 的可用地址。</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1” 过大。</translation>
    </message>
    <message>
        <source>Cannot download “%1”: %2</source>
        <translation>无法下载 “%1”：%2</translation>
    </message>
    <message>
        <source>Cannot download “%1”: status %2.</source>
        <translation>无法下载 “%1”：状态码 %2。</translation>
    </message>
    <message>
        <source>“%1” leads to “%2”, which is not encrypted.</source>
        <translation>“%1” 重定向到未加密的 “%2”。</translation>
    </message>
    <message>
        <source>“%1” leads from one address to the next without end.</source>
        <translation>“%1” 的重定向没有尽头。</translation>
    </message>
    <message>
        <source>Cannot fetch the chart “%1” %2</source>
        <translation>无法获取 Chart “%1” %2</translation>
    </message>
    <message>
        <source>%1: the tag is of no Helm chart.</source>
        <translation>%1：该 Tag 不是 Helm Chart。</translation>
    </message>
    <message>
        <source>%1: it is too large.</source>
        <translation>%1：文件过大。</translation>
    </message>
    <message>
        <source>%1: the registry sent something else.</source>
        <translation>%1：镜像仓库返回了其他内容。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>“%1” is no version directory and no APP/VERSION of the workspace “%2”.</source>
        <translation>“%1”不是工作区“%2”中的版本目录或 APP/VERSION。</translation>
    </message>
    <message>
        <source>BACKEND</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Runs init.sh, code from the repository, without asking.</source>
        <translation>不询问就运行 init.sh（来自代码仓库的代码）。</translation>
    </message>
    <message>
        <source>Prints the steps as shell commands and builds nothing.</source>
        <translation>以 shell 命令形式输出各步骤，不执行构建。</translation>
    </message>
    <message>
        <source>The image is in %1</source>
        <translation>镜像位于 %1</translation>
    </message>
    <message>
        <source>Load it with one of:</source>
        <translation>可用以下任一命令加载：</translation>
    </message>
    <message>
        <source>For which platform, e.g. linux/arm64; default: this machine&apos;s.</source>
        <translation>目标平台，例如 linux/arm64；默认为本机平台。</translation>
    </message>
    <message>
        <source>PLATFORM</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>A value for an ARG instruction; may be repeated.</source>
        <translation>ARG 指令的值；可以重复使用。</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>名称=值</translation>
    </message>
    <message>
        <source>Usage: sealyard-cli COMMAND [OPTIONS] [ARGUMENTS]</source>
        <translation>用法：sealyard-cli 命令 [选项] [参数]</translation>
    </message>
    <message>
        <source>Authors Sealos cluster images: scaffolds, checks and builds them.</source>
        <translation>编写 Sealos 集群镜像：创建脚手架、检查并构建。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>“sealyard-cli COMMAND --help” explains a command.</source>
        <translation>“sealyard-cli 命令 --help”说明某个命令的用法。</translation>
    </message>
    <message>
        <source>Exit status: 0 clean, 1 findings, 2 wrong usage, 3 could not run.</source>
        <translation>退出状态：0 无问题，1 有问题，2 用法错误，3 无法运行。</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>没有给出命令。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>%1 (“sealyard-cli %2 --help” explains the usage.)</source>
        <translation>%1（“sealyard-cli %2 --help”说明用法。）</translation>
    </message>
    <message>
        <source>Lists the container images that sealos will pack, and where each comes from.</source>
        <translation>列出 sealos 将打包的容器镜像及其来源。</translation>
    </message>
    <message>
        <source>no images</source>
        <translation>没有镜像</translation>
    </message>
    <message>
        <source>not packed: %1 (%2)</source>
        <translation>不会打包：%1（%2）</translation>
    </message>
    <message>
        <source>A workspace, application, version directory or APP/VERSION; default: the current folder.</source>
        <translation>工作区、应用、版本目录或 APP/VERSION；默认为当前文件夹。</translation>
    </message>
    <message>
        <source>The steps of builds that Sealyard does itself.</source>
        <translation>由 Sealyard 自行完成的构建步骤。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Copies dot files at the top too.</source>
        <translation>同时复制顶层的点文件。</translation>
    </message>
    <message>
        <source>The build file&apos;s name.</source>
        <translation>构建文件的名称。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The build context.</source>
        <translation>构建上下文。</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>There is no internal step “%1”.</source>
        <translation>没有内部步骤“%1”。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>There are no jobs.</source>
        <translation>没有构建任务。</translation>
    </message>
    <message>
        <source>Job:       %1</source>
        <translation>任务：      %1</translation>
    </message>
    <message>
        <source>What:      %1</source>
        <translation>内容：      %1</translation>
    </message>
    <message>
        <source>State:     %1</source>
        <translation>状态：      %1</translation>
    </message>
    <message>
        <source>Started:   %1</source>
        <translation>开始：      %1</translation>
    </message>
    <message>
        <source>Ended:     %1</source>
        <translation>结束：      %1</translation>
    </message>
    <message>
        <source>Result:    %1</source>
        <translation>结果：      %1</translation>
    </message>
    <message>
        <source>Directory: %1</source>
        <translation>目录：      %1</translation>
    </message>
    <message>
        <source>Problem:   %1</source>
        <translation>原因：      %1</translation>
    </message>
    <message>
        <source>The job %1 has ended already.</source>
        <translation>构建任务 %1 已经结束。</translation>
    </message>
    <message>
        <source>With log: prints what comes until the job ends.</source>
        <translation>与 log 一起使用：持续输出直到任务结束。</translation>
    </message>
    <message>
        <source>There is no job “%1”.</source>
        <translation>没有构建任务“%1”。</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>构建任务已取消。</translation>
    </message>
    <message>
        <source>The job goes on; “sealyard-cli jobs log --follow %1” shows it.</source>
        <translation>构建任务仍在继续；可用“sealyard-cli jobs log --follow %1”查看。</translation>
    </message>
    <message>
        <source>Checks version directories and reports mistakes.</source>
        <translation>检查版本目录并报告问题。</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Creates the version directory of a new image from a pattern.</source>
        <translation>按模板创建新镜像的版本目录。</translation>
    </message>
    <message>
        <source>There is no pattern “%1”; there are: %2.</source>
        <translation>没有模板“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>The pattern “%1” does not ask “%2”.</source>
        <translation>模板“%1”没有问题“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was written: %n answer(s) will not do.</source>
        <translation>
            <numerusform>没有写入任何内容：%n 个答案不符合要求。</numerusform>
        </translation>
    </message>
    <message>
        <source>A YAML file with an answer for each question.</source>
        <translation>包含各问题答案的 YAML 文件。</translation>
    </message>
    <message>
        <source>One answer; \n separates lines. Can be repeated.</source>
        <translation>一个答案；用 \n 分隔多行。可以重复使用。</translation>
    </message>
    <message>
        <source>QUESTION=ANSWER</source>
        <translation>问题=答案</translation>
    </message>
    <message>
        <source>A folder in the workspace; default: the current one.</source>
        <translation>工作区中的文件夹；默认为当前文件夹。</translation>
    </message>
    <message>
        <source>Prints the files instead of writing them.</source>
        <translation>输出文件内容而不写入。</translation>
    </message>
    <message>
        <source>The pattern; without one, all are listed with their questions.</source>
        <translation>模板；不指定则列出所有模板及其问题。</translation>
    </message>
    <message>
        <source>The application&apos;s name.</source>
        <translation>应用的名称。</translation>
    </message>
    <message>
        <source>Its version, or latest.</source>
        <translation>应用的版本，或 latest。</translation>
    </message>
    <message>
        <source>Lists the rules, or explains one of them.</source>
        <translation>列出规则，或说明其中一条。</translation>
    </message>
    <message>
        <source>Prints the whole rule reference as Markdown.</source>
        <translation>以 Markdown 输出完整的规则参考。</translation>
    </message>
    <message>
        <source>The code or the name of a rule.</source>
        <translation>规则的代码或名称。</translation>
    </message>
    <message>
        <source>There is no rule “%1”; “sealyard-cli rules” lists all.</source>
        <translation>没有规则“%1”；“sealyard-cli rules”会列出全部规则。</translation>
    </message>
    <message>
        <source>“%1” is no version directory, application or folder of the workspace “%2”.</source>
        <translation>“%1”不是工作区“%2”中的版本目录、应用或文件夹。</translation>
    </message>
    <message>
        <source>Runs the job of a job directory.</source>
        <translation>运行任务目录中的构建任务。</translation>
    </message>
    <message>
        <source>The job directory.</source>
        <translation>任务目录。</translation>
    </message>
    <message>
        <source>Name one job directory.</source>
        <translation>请指定一个任务目录。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cannot write to the standard output: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>参数“%1”是多余的。</translation>
    </message>
    <message>
        <source>FORMAT[:FILE]</source>
        <translation>格式[:文件]</translation>
    </message>
    <message>
        <source>The same for the standard output.</source>
        <translation>同上，写到标准输出。</translation>
    </message>
    <message>
        <source>Counts the findings of each rule instead of listing them.</source>
        <translation>统计每条规则的问题数，而不逐一列出。</translation>
    </message>
    <message>
        <source>Explains a rule and checks nothing.</source>
        <translation>解释一条规则，不做检查。</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Checks the text of the standard input as if it stood in this file of a workspace.</source>
        <translation>把标准输入的文本当作工作区中此文件的内容来检查。</translation>
    </message>
    <message>
        <source>There is no report format “%1”; use one of: %2.</source>
        <translation>没有报告格式“%1”；请使用其中之一：%2。</translation>
    </message>
    <message>
        <source>Only one report can go to the standard output; name files for the others, such as “sarif:report.sarif”.</source>
        <translation>只能有一份报告写到标准输出；请为其他报告指定文件，例如“sarif:report.sarif”。</translation>
    </message>
    <message>
        <source>Two reports go to “%1”; name another file for one of them.</source>
        <translation>有两份报告写到“%1”；请为其中一份指定另一个文件。</translation>
    </message>
    <message>
        <source>Applies the safe fixes first, and says which files changed.</source>
        <translation>先应用安全的修复，并列出更改的文件。</translation>
    </message>
    <message>
        <source>Leaves out the findings that this file has.</source>
        <translation>不报告此文件中已有的问题。</translation>
    </message>
    <message>
        <source>Writes all findings to a file for --baseline, and reports none.</source>
        <translation>把所有问题写入供 --baseline 使用的文件，不报告任何问题。</translation>
    </message>
    <message>
        <source>Fixed %1</source>
        <translation>已修复 %1</translation>
    </message>
    <message>
        <source>Reports again after each change of a file.</source>
        <translation>文件每次更改后重新报告。</translation>
    </message>
    <message>
        <source>Waiting for changes; end with Ctrl+C.</source>
        <translation>等待更改；按 Ctrl+C 结束。</translation>
    </message>
    <message>
        <source>shellcheck: %1 of %2 scripts</source>
        <translation>shellcheck：%1/%2 个脚本</translation>
    </message>
    <message>
        <source>shellcheck is wanted and not installed: install it, or say --shellcheck=off.</source>
        <translation>需要 shellcheck，但没有安装：请安装它，或使用 --shellcheck=off。</translation>
    </message>
    <message>
        <source>A report, on the standard output or in a file; can be given several times. Formats: %1; “auto” is github in GitHub&apos;s workflows, else text.</source>
        <translation>一份报告，写到标准输出或文件；可以多次给出。格式：%1；“auto”在 GitHub 工作流中是 github，否则是 text。</translation>
    </message>
    <message>
        <source>Reports only findings of this severity and worse: error, warning or info (default).</source>
        <translation>只报告该严重程度及更严重的问题：error、warning 或 info（默认）。</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Ends with status 1 only for findings of this severity and worse: error, warning, info (default) or never.</source>
        <translation>仅在有该严重程度及更严重的问题时以状态 1 结束：error、warning、info（默认）或 never。</translation>
    </message>
    <message>
        <source>Checks the version directories with changes that are not committed yet.</source>
        <translation>检查有尚未提交的更改的版本目录。</translation>
    </message>
    <message>
        <source>The same for all that has changed since this branch left a commit.</source>
        <translation>同上，但针对本分支自某个提交分出以来的全部更改。</translation>
    </message>
    <message>
        <source>COMMIT</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Adds what shellcheck says of scripts: auto (default, when it is installed), on or off.</source>
        <translation>加入 shellcheck 对脚本的意见：auto（默认，已安装时）、on 或 off。</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Checks what has not changed too, and keeps nothing for the next time.</source>
        <translation>没有变化的内容也检查，并且不为下次保留任何结果。</translation>
    </message>
    <message>
        <source>Shows what --fix would change and changes nothing; status 1 when that is something.</source>
        <translation>显示 --fix 将更改的内容而不作任何更改；有内容时状态为 1。</translation>
    </message>
    <message>
        <source>With --fix or --diff: those that may change the meaning too; look at the result.</source>
        <translation>与 --fix 或 --diff 一起：也包括可能改变含义的修复；请查看结果。</translation>
    </message>
    <message>
        <source>“%1” is no value for --%2; use one of: %3.</source>
        <translation>“%1”不是 --%2 的取值；请使用其中之一：%3。</translation>
    </message>
    <message>
        <source>--%1 and --%2 cannot be used together.</source>
        <translation>--%1 与 --%2 不能同时使用。</translation>
    </message>
    <message>
        <source>--unsafe-fixes needs --fix, or --diff to look at them first.</source>
        <translation>--unsafe-fixes 需要 --fix，或者用 --diff 先行查看。</translation>
    </message>
    <message>
        <source>“%1” is no file of a version directory.</source>
        <translation>“%1”不是版本目录中的文件。</translation>
    </message>
    <message>
        <source>Cannot write the summary of this step to “%1”: %2</source>
        <translation>无法将此步骤的摘要写入“%1”：%2</translation>
    </message>
    <message>
        <source>There is no “%1”, and the current folder is in no workspace with such an app. %2</source>
        <translation>没有“%1”，当前文件夹也不在包含该应用的工作区中。%2</translation>
    </message>
    <message>
        <source>Nothing names an image “%1”: neither charts and their values, nor manifests, nor image lists.</source>
        <translation>没有任何地方提到镜像“%1”：chart 及其 values、清单和镜像列表中都没有。</translation>
    </message>
    <message>
        <source>text, json, or list: one reference on each line, ready for a file below images/shim.</source>
        <translation>text、json 或 list：每行一个引用，可直接用作 images/shim 下的文件。</translation>
    </message>
    <message>
        <source>The same as --format json.</source>
        <translation>与 --format json 相同。</translation>
    </message>
    <message>
        <source>Says why an image is packed, or why not; a part of its name does.</source>
        <translation>说明某个镜像为何被打包或未被打包；给出名称的一部分即可。</translation>
    </message>
    <message>
        <source>There is no format “%1”; use text, json or list.</source>
        <translation>没有格式“%1”；请使用 text、json 或 list。</translation>
    </message>
    <message>
        <source>unpinned</source>
        <translation>未固定版本</translation>
    </message>
    <message>
        <source>no registry</source>
        <translation>没有仓库地址</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the chart does not render: %2</source>
        <translation>%1：chart 无法渲染：%2</translation>
    </message>
    <message>
        <source>Says what the workflow will make of a text.</source>
        <translation>说明工作流会如何理解一段文本。</translation>
    </message>
    <message>
        <source>no start</source>
        <translation>不启动</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>A build starts.</source>
        <translation>构建会启动。</translation>
    </message>
    <message>
        <source>A build starts, but not as it should.</source>
        <translation>构建会启动，但结果与预期不符。</translation>
    </message>
    <message>
        <source>No build starts.</source>
        <translation>不会启动构建。</translation>
    </message>
    <message>
        <source>Type:        %1</source>
        <translation>类型：    %1</translation>
    </message>
    <message>
        <source>Application: %1</source>
        <translation>应用：    %1</translation>
    </message>
    <message>
        <source>Version:     %1</source>
        <translation>版本：    %1</translation>
    </message>
    <message>
        <source>Argument:    %1</source>
        <translation>参数：    %1</translation>
    </message>
    <message>
        <source>Directory:   %1</source>
        <translation>目录：    %1</translation>
    </message>
    <message>
        <source>The issue&apos;s title; default: the one that fits.</source>
        <translation>Issue 的标题；默认：匹配的标题。</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>body or comment (default): where the text stands.</source>
        <translation>body 或 comment（默认）：文本所在的位置。</translation>
    </message>
    <message>
        <source>PLACE</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>The issue has the label “accepted”.</source>
        <translation>Issue 带有标签“accepted”。</translation>
    </message>
    <message>
        <source>text (default) or json.</source>
        <translation>text（默认）或 json。</translation>
    </message>
    <message>
        <source>The whole text, after “--”; “-” reads the standard input.</source>
        <translation>“--”之后的完整文本；“-”表示读取标准输入。</translation>
    </message>
    <message>
        <source>There is no format “%1”; there are: text, json.</source>
        <translation>没有格式“%1”；可用的有：text、json。</translation>
    </message>
    <message>
        <source>No text was given; write it after “--”.</source>
        <translation>未给出文本；请写在“--”之后。</translation>
    </message>
    <message>
        <source>Checks, writes and follows the issues that start builds on GitHub.</source>
        <translation>检查、编写并跟踪在 GitHub 上启动构建的 Issue。</translation>
    </message>
    <message>
        <source>Actions:</source>
        <translation>操作：</translation>
    </message>
    <message>
        <source>No action was given.</source>
        <translation>未给出操作。</translation>
    </message>
    <message>
        <source>There is no action “%1”.</source>
        <translation>没有操作“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no place of a command; there are: body, comment.</source>
        <translation>“%1”不是命令的位置；可用的有：body、comment。</translation>
    </message>
    <message>
        <source>apps or dockerimages.</source>
        <translation>apps 或 dockerimages。</translation>
    </message>
    <message>
        <source>The version to build.</source>
        <translation>要构建的版本。</translation>
    </message>
    <message>
        <source>For dockerimages: KEY=VALUE, joined by commas.</source>
        <translation>用于 dockerimages：KEY=VALUE，以逗号连接。</translation>
    </message>
    <message>
        <source>Type, name and version are needed, and nothing behind the build arguments.</source>
        <translation>需要类型、名称和版本，构建参数之后不能再有内容。</translation>
    </message>
    <message>
        <source>“%1” is no type of image; there are: apps, dockerimages.</source>
        <translation>“%1”不是镜像类型；可用的有：apps、dockerimages。</translation>
    </message>
    <message>
        <source>Prints the title and the command for a build.</source>
        <translation>输出一次构建的标题和命令。</translation>
    </message>
    <message>
        <source>Posts the command for a build, or for many, each exactly once.</source>
        <translation>发布一次或多次构建的命令，每条恰好一次。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>“%1” in “%2” is no build: write TYPE NAME VERSION [KEY=VALUE,...], at most %3 lines.</source>
        <translation>“%2”中的“%1”不是构建：请写 TYPE NAME VERSION [KEY=VALUE,...]，最多 %3 行。</translation>
    </message>
    <message>
        <source>Send this? [y/N] </source>
        <translation>发送吗？[y/N] </translation>
    </message>
    <message>
        <source>Without a sign-in, open this page and submit it: %1</source>
        <translation>未登录时，请打开此页面并提交：%1</translation>
    </message>
    <message>
        <source>Nothing was sent: nobody is signed in to GitHub. %1</source>
        <translation>未发送任何内容：没有登录 GitHub。%1</translation>
    </message>
    <message>
        <source>Nothing was sent, because of the problems above; --yes sends all the same.</source>
        <translation>由于上述问题，未发送任何内容；--yes 仍会发送。</translation>
    </message>
    <message>
        <source>Nothing was sent; --yes sends without asking.</source>
        <translation>未发送任何内容；--yes 不询问直接发送。</translation>
    </message>
    <message>
        <source>A file with one build a line. Started again, it goes on with what was not posted.</source>
        <translation>每行一个构建的文件。再次启动时，从尚未发布的继续。</translation>
    </message>
    <message>
        <source>Shows what would be sent, and what speaks against it.</source>
        <translation>显示将发送的内容，以及不宜发送的理由。</translation>
    </message>
    <message>
        <source>Does not look at GitHub first.</source>
        <translation>不先查看 GitHub。</translation>
    </message>
    <message>
        <source>Sends without asking.</source>
        <translation>不询问直接发送。</translation>
    </message>
    <message>
        <source>The repository whose workflows build; default: %1.</source>
        <translation>由其工作流构建的代码仓库；默认：%1。</translation>
    </message>
    <message>
        <source>OWNER/NAME</source>
        <translation>所有者/名称</translation>
    </message>
    <message>
        <source>GitHub&apos;s address; for Enterprise https://HOST/api/v3.</source>
        <translation>GitHub 的地址；Enterprise 为 https://HOST/api/v3。</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The folder where requests are remembered.</source>
        <translation>记录请求的文件夹。</translation>
    </message>
    <message>
        <source>No build has been asked for yet.</source>
        <translation>尚未请求过构建。</translation>
    </message>
    <message>
        <source>Signs in to GitHub, or says who is signed in.</source>
        <translation>登录 GitHub，或显示当前登录者。</translation>
    </message>
    <message>
        <source>The sign-in is kept in the desktop&apos;s keyring.</source>
        <translation>登录已保存在桌面密钥环中。</translation>
    </message>
    <message>
        <source>Open %1 and type the code %2</source>
        <translation>请打开 %1 并输入代码 %2</translation>
    </message>
    <message>
        <source>Nobody is signed in to GitHub.</source>
        <translation>没有登录 GitHub。</translation>
    </message>
    <message>
        <source>Signed in as %1 by %2.</source>
        <translation>以 %1 登录，来源：%2。</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Reads a token from the standard input and keeps it.</source>
        <translation>从标准输入读取令牌并保存。</translation>
    </message>
    <message>
        <source>Removes the kept sign-in.</source>
        <translation>删除已保存的登录。</translation>
    </message>
    <message>
        <source>Lists the builds that were asked for, or looks at one.</source>
        <translation>列出已请求的构建，或查看其中一个。</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Probably this run: %1</source>
        <translation>可能是此运行：%1</translation>
    </message>
    <message>
        <source>No run has come: %1</source>
        <translation>没有出现运行：%1</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>镜像：%1</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>The request&apos;s id; without one, all are listed.</source>
        <translation>请求的 ID；省略时列出全部。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n second(s))</source>
        <translation>
            <numerusform>%1（%n 秒）</numerusform>
        </translation>
    </message>
    <message>
        <source>Builds the images of version directories.</source>
        <translation>构建版本目录的镜像。</translation>
    </message>
    <message>
        <source>can be used for init.sh</source>
        <translation>可用于 init.sh</translation>
    </message>
    <message>
        <source>The build runs %1, a program from the repository, with your rights:</source>
        <translation>构建会以你的权限运行 %1，这是来自仓库的程序：</translation>
    </message>
    <message>
        <source>Run it? [y]es, this script; [a]ll scripts of this workspace; [N]o: </source>
        <translation>运行吗？[y] 是，仅此脚本；[a] 此工作区的所有脚本；[N] 否：</translation>
    </message>
    <message>
        <source>%1 (Option --allow-scripts.)</source>
        <translation>%1（选项 --allow-scripts。）</translation>
    </message>
    <message>
        <source>Builds again after each change of a file.</source>
        <translation>文件每次改动后重新构建。</translation>
    </message>
    <message>
        <source>Says which backends are there, in which versions, and what is missing.</source>
        <translation>列出可用的后端、版本以及缺少的部分。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>“%1” holds no version directories.</source>
        <translation>“%1”中没有版本目录。</translation>
    </message>
    <message>
        <source>“--timeout %1” is no number of minutes.</source>
        <translation>“--timeout %1”不是分钟数。</translation>
    </message>
    <message>
        <source>“%1” can hold one image only; name a folder, with a slash at the end.</source>
        <translation>“%1”只能存放一个镜像；请给出以斜杠结尾的文件夹。</translation>
    </message>
    <message>
        <source>“%1” can name one image only; end it with a slash to put several below it.</source>
        <translation>“%1”只能命名一个镜像；以斜杠结尾可在其下放多个。</translation>
    </message>
    <message>
        <source>“--%1 %2” is not NAME=VALUE.</source>
        <translation>“--%1 %2”不是 NAME=VALUE 形式。</translation>
    </message>
    <message>
        <source>built-in, sealos, buildah, podman or docker; default: what fits the build file best.</source>
        <translation>built-in、sealos、buildah、podman 或 docker；默认选最适合构建文件的。</translation>
    </message>
    <message>
        <source>For which platforms, e.g. linux/amd64,linux/arm64; default: this machine&apos;s.</source>
        <translation>目标平台，例如 linux/amd64,linux/arm64；默认为本机平台。</translation>
    </message>
    <message>
        <source>PLATFORMS</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The image&apos;s name with tag; default: APP:VERSION. With a slash at the end, APP:VERSION is added.</source>
        <translation>镜像的名称和标签；默认为 APP:VERSION。以斜杠结尾时会加上 APP:VERSION。</translation>
    </message>
    <message>
        <source>The file to write, or with a slash at the end a folder; default: below the user&apos;s data folder.</source>
        <translation>要写的文件，以斜杠结尾则为文件夹；默认在用户数据文件夹下。</translation>
    </message>
    <message>
        <source>oci-archive, docker-archive or oci (a folder).</source>
        <translation>oci-archive、docker-archive 或 oci（文件夹）。</translation>
    </message>
    <message>
        <source>Pushes the image to the registry of its name; without --output nothing else is written.</source>
        <translation>把镜像推送到名称所指的仓库；没有 --output 时不写其他文件。</translation>
    </message>
    <message>
        <source>gzip or zstd, for layers that the built-in builder makes.</source>
        <translation>gzip 或 zstd，用于内置构建器生成的层。</translation>
    </message>
    <message>
        <source>An annotation of the image; may be repeated.</source>
        <translation>镜像的注解；可重复。</translation>
    </message>
    <message>
        <source>Compresses unchanged layers again.</source>
        <translation>重新压缩没有改动的层。</translation>
    </message>
    <message>
        <source>Builds all that differs from a commit, e.g. origin/main.</source>
        <translation>构建与某提交（例如 origin/main）不同的全部内容。</translation>
    </message>
    <message>
        <source>How many minutes a step may take; 0: no limit.</source>
        <translation>每个步骤最多多少分钟；0 表示不限。</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>APP/VERSION, version directories, or folders of them; default: the current folder.</source>
        <translation>APP/VERSION、版本目录或包含它们的文件夹；默认为当前文件夹。</translation>
    </message>
    <message>
        <source>Makes an empty folder as a home directory.</source>
        <translation>建立一个空文件夹作为主目录。</translation>
    </message>
    <message>
        <source>The SHA-256 that init.sh must have.</source>
        <translation>init.sh 必须具有的 SHA-256。</translation>
    </message>
    <message>
        <source>HEX</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Where scripts look for them.</source>
        <translation>脚本查找它们的位置。</translation>
    </message>
    <message>
        <source>The OCI layout that gets the image.</source>
        <translation>接收镜像的 OCI 布局。</translation>
    </message>
    <message>
        <source>Where compressed layers are kept.</source>
        <translation>保存压缩层的位置。</translation>
    </message>
    <message>
        <source>gzip or zstd.</source>
        <translation>gzip 或 zstd。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s), %1, from the cache.</source>
        <translation>
            <numerusform>%n 个文件和文件夹，%1，来自缓存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) and folder(s), %1.</source>
        <translation>
            <numerusform>%n 个文件和文件夹，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>oci-archive, docker-archive or oci.</source>
        <translation>oci-archive、docker-archive 或 oci。</translation>
    </message>
    <message>
        <source>Wrote %1 (%2).</source>
        <translation>已写入 %1（%2）。</translation>
    </message>
    <message>
        <source>%1/%2 %3</source>
        <translation>%1/%2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 done; %3: %4</source>
        <translation>已完成 %1/%2；%3：%4</translation>
    </message>
    <message>
        <source>Waiting for other jobs to end…</source>
        <translation>正在等待其他任务结束…</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1:%2 min</source>
        <comment>duration</comment>
        <translation>%1:%2 分</translation>
    </message>
    <message>
        <source>Lists builds, shows their logs, cancels and repeats them.</source>
        <translation>列出构建，显示日志，取消和重做构建。</translation>
    </message>
    <message>
        <source>Took:      %1</source>
        <translation>用时：     %1</translation>
    </message>
    <message>
        <source>Log:       too large, lines in its middle were left out</source>
        <translation>日志：     过大，省略了中间的行</translation>
    </message>
    <message>
        <source>With list: only jobs in which all these words are found.</source>
        <translation>用于 list：只列出含有所有这些词的任务。</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>词</translation>
    </message>
    <message>
        <source>With list: prints JSON.</source>
        <translation>用于 list：输出 JSON。</translation>
    </message>
    <message>
        <source>list (default), show, log, cancel, retry, or limit.</source>
        <translation>list（默认）、show、log、cancel、retry 或 limit。</translation>
    </message>
    <message>
        <source>The jobs&apos; ids; default: the newest job. For limit: how many run at the same time.</source>
        <translation>任务的编号；默认为最新的任务。用于 limit：同时运行多少个。</translation>
    </message>
    <message>
        <source>Creates the next version of an application from an older one.</source>
        <translation>基于旧版本创建应用的下一个版本。</translation>
    </message>
    <message>
        <source>New folder: %1</source>
        <translation>新目录：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are copied.</source>
        <translation>
            <numerusform>将复制 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text that the new version replaces; default: the old version.</source>
        <translation>被新版本替换的文本；默认为旧版本。</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Shows what would change and writes nothing.</source>
        <translation>仅显示更改，不写入任何内容。</translation>
    </message>
    <message>
        <source>The version to start from: APP/VERSION or its folder.</source>
        <translation>起始版本：APP/VERSION 或其目录。</translation>
    </message>
    <message>
        <source>The new version.</source>
        <translation>新版本。</translation>
    </message>
    <message>
        <source>Name the old version and the new one.</source>
        <translation>请指定旧版本和新版本。</translation>
    </message>
    <message>
        <source>“%1” is not one version directory.</source>
        <translation>“%1”不是单个版本目录。</translation>
    </message>
    <message>
        <source>Makes an application of a folder, a chart or manifests.</source>
        <translation>将目录、Chart 或清单制作成应用。</translation>
    </message>
    <message>
        <source>(left out)</source>
        <extracomment>In the list of imported files: this one does not become part of the image.</extracomment>
        <translation>（未导入）</translation>
    </message>
    <message>
        <source>Shows where each file would go and writes nothing.</source>
        <translation>显示每个文件的去向，不写入任何内容。</translation>
    </message>
    <message>
        <source>A folder, a chart (folder or .tgz) or a manifest.</source>
        <translation>目录、Chart（目录或 .tgz）或清单。</translation>
    </message>
    <message>
        <source>(from %1)</source>
        <extracomment>Behind the name of a pattern: the folder that it comes from.</extracomment>
        <translation>（来自 %1）</translation>
    </message>
    <message>
        <source>A copy of “%1”.</source>
        <translation>“%1”的副本。</translation>
    </message>
    <message>
        <source>The pattern; NAME and VERSION may follow.</source>
        <translation>脚手架模板，其后可跟名称和版本。</translation>
    </message>
    <message>
        <source>PATTERN</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Lists all patterns with their questions.</source>
        <translation>列出所有模板及其问题。</translation>
    </message>
    <message>
        <source>Walks through the findings that can be repaired.</source>
        <translation>逐一处理可修复的检查结果。</translation>
    </message>
    <message>
        <source>Repair it? [y]es, [n]o, [q]uit </source>
        <translation>是否修复？[y] 是，[n] 否，[q] 退出 </translation>
    </message>
    <message>
        <source>It overlaps with a repair before. Run this again afterwards.</source>
        <translation>它与之前的修复重叠，请稍后再运行一次。</translation>
    </message>
    <message>
        <source>(may change the meaning)</source>
        <translation>（可能改变含义）</translation>
    </message>
    <message>
        <source>Takes every safe repair without asking.</source>
        <translation>不询问，直接采用所有安全的修复。</translation>
    </message>
    <message>
        <source>Shows the repairs and writes nothing.</source>
        <translation>仅显示修复，不写入任何内容。</translation>
    </message>
    <message>
        <source>What to repair; default: the current folder.</source>
        <translation>要修复的内容；默认为当前目录。</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) repaired.</source>
        <translation>
            <numerusform>已修复 %n 个检查结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks patterns for new images that a team wrote.</source>
        <translation>检查团队自己编写的新镜像模板。</translation>
    </message>
    <message>
        <source>Reports the mistakes of patterns with file, line and column.</source>
        <translation>报告模板中的错误，含文件、行和列。</translation>
    </message>
    <message>
        <source>The folder of a pattern. Default: all below “.sealyard/scaffold” of the workspace and “sealyard/scaffold” of the user&apos;s data folders.</source>
        <translation>模板目录。默认为工作区“.sealyard/scaffold”和用户数据目录“sealyard/scaffold”下的全部模板。</translation>
    </message>
    <message>
        <source>Write “sealyard-cli scaffold check [FOLDER...]”.</source>
        <translation>请写“sealyard-cli scaffold check [FOLDER...]”。</translation>
    </message>
    <message numerus="yes">
        <source>%n pattern(s) checked.</source>
        <translation>
            <numerusform>已检查 %n 个模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>Serves editors: a language server on the standard streams (LSP 3.17).</source>
        <translation>为编辑器服务：使用标准输入输出的语言服务器（LSP 3.17）。</translation>
    </message>
    <message>
        <source>Talks on the standard streams, as it does without this.</source>
        <translation>使用标准输入输出通信；不加此选项时也是如此。</translation>
    </message>
    <message>
        <source>Leaves shellcheck out also when it is installed.</source>
        <translation>即使已安装 shellcheck 也不使用。</translation>
    </message>
    <message>
        <source>“sealyard-cli lsp” takes no files: an editor starts it and sends them.</source>
        <translation>“sealyard-cli lsp”不接受文件参数：由编辑器启动它并发送文件。</translation>
    </message>
    <message>
        <source>Lints what is staged before each commit, or stops doing so.</source>
        <translation>在每次提交前检查已暂存的内容，或停止这样做。</translation>
    </message>
    <message>
        <source>No hook of Sealyard; there is another one: %1</source>
        <translation>没有 Sealyard 的钩子；有另一个钩子：%1</translation>
    </message>
    <message>
        <source>No hook: %1</source>
        <translation>没有钩子：%1</translation>
    </message>
    <message>
        <source>What is staged is linted before each commit: %1</source>
        <translation>每次提交前检查已暂存的内容：%1</translation>
    </message>
    <message>
        <source>The hook that was there before is run first: %1</source>
        <translation>先运行原有的钩子：%1</translation>
    </message>
    <message>
        <source>install, uninstall or status.</source>
        <translation>install、uninstall 或 status。</translation>
    </message>
    <message>
        <source>Say install, uninstall or status.</source>
        <translation>请写 install、uninstall 或 status。</translation>
    </message>
    <message>
        <source>Makes a Kubefile of the Dockerfile of an application.</source>
        <translation>将应用的 Dockerfile 转换为 Kubefile。</translation>
    </message>
    <message>
        <source>Shows the Kubefile and writes nothing.</source>
        <translation>只显示 Kubefile，不写入任何内容。</translation>
    </message>
    <message>
        <source>APP/VERSION, or its folder.</source>
        <translation>“应用/版本”，或其目录。</translation>
    </message>
    <message>
        <source>Adds images that a build or a cluster missed to the image list.</source>
        <translation>将构建或集群中缺失的镜像加入镜像列表。</translation>
    </message>
    <message>
        <source>There is no build of “%1”. Name a log with --log, or images with --image.</source>
        <translation>没有 “%1” 的构建。请用 --log 指定日志，或用 --image 指定镜像。</translation>
    </message>
    <message>
        <source>The log names no image that could not be pulled.</source>
        <translation>日志中没有未能拉取的镜像。</translation>
    </message>
    <message>
        <source>A log to look into; “-” reads it from standard input. Default: the newest build.</source>
        <translation>要查找的日志；“-” 表示从标准输入读取。默认：最近一次构建。</translation>
    </message>
    <message>
        <source>An image to add; can be repeated. Then no log is read.</source>
        <translation>要加入的镜像，可重复使用；此时不读取日志。</translation>
    </message>
    <message>
        <source>Name one version directory.</source>
        <translation>请指定一个版本目录。</translation>
    </message>
    <message>
        <source>Where init.sh runs: none, home (a home directory of its own) or bubblewrap (without access to the home directory); default: bubblewrap where it may be used, else none.</source>
        <translation>init.sh 在哪里运行：none、home（自己的主目录）或 bubblewrap（无法访问主目录）；默认：可用时为 bubblewrap，否则为 none。</translation>
    </message>
    <message>
        <source>Where the workflows push images to; default: docker.io/labring.</source>
        <translation>工作流推送镜像的位置；默认：docker.io/labring。</translation>
    </message>
    <message>
        <source>REGISTRY/NAME</source>
        <translation>REGISTRY/NAME</translation>
    </message>
    <message>
        <source>Follows builds on GitHub to their end.</source>
        <translation>跟踪 GitHub 上的构建直至结束。</translation>
    </message>
    <message>
        <source>Posts what was planned and not posted yet, and follows it.</source>
        <translation>提交已计划但尚未提交的构建，并跟踪它们。</translation>
    </message>
    <message>
        <source>Log of %1:</source>
        <translation>%1 的日志：</translation>
    </message>
    <message>
        <source>The registry could not be asked for the digest of %1: %2</source>
        <translation>无法向镜像仓库查询 %1 的摘要：%2</translation>
    </message>
    <message>
        <source>The workflow says that it has pushed %1, but the registry does not have it.</source>
        <translation>工作流称已推送 %1，但镜像仓库中没有它。</translation>
    </message>
    <message>
        <source>Digest: %1</source>
        <translation>摘要：%1</translation>
    </message>
    <message>
        <source>Digest for %1: %2</source>
        <translation>%1 的摘要：%2</translation>
    </message>
    <message>
        <source>Posted: %1</source>
        <translation>已提交：%1</translation>
    </message>
    <message>
        <source>Follows them as a job; “sealyard-cli jobs” shows it.</source>
        <translation>以作业方式跟踪；用 “sealyard-cli jobs” 查看。</translation>
    </message>
    <message>
        <source>The requests&apos; ids; default: all that have not ended.</source>
        <translation>请求的编号；默认：所有尚未结束的。</translation>
    </message>
    <message>
        <source>The requests&apos; ids; default: the newest.</source>
        <translation>请求的编号；默认：最新的。</translation>
    </message>
    <message>
        <source>No build is under way.</source>
        <translation>没有正在进行的构建。</translation>
    </message>
    <message>
        <source>Lists the versions of a chart that a repository offers, or its values.</source>
        <translation>列出仓库提供的某个 Chart 的版本，或显示其取值。</translation>
    </message>
    <message>
        <source>There is no version %1 of this chart.</source>
        <translation>此 Chart 没有版本 %1。</translation>
    </message>
    <message>
        <source>Prints the values.yaml of a version; “latest” is the newest one.</source>
        <translation>输出某个版本的 values.yaml；“latest” 表示最新版本。</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The repository: https://…, or oci://… without the chart.</source>
        <translation>仓库地址：https://…，或不含 Chart 名称的 oci://…。</translation>
    </message>
    <message>
        <source>The chart&apos;s name.</source>
        <translation>Chart 名称。</translation>
    </message>
    <message>
        <source>Write “sealyard-cli charts ADDRESS CHART”.</source>
        <translation>请输入 “sealyard-cli charts 地址 CHART”。</translation>
    </message>
    <message>
        <source>Lists what has changed since a commit instead: images that are new, gone or others.</source>
        <translation>改为列出自某次提交以来的变化：新增、消失或变成其他的镜像。</translation>
    </message>
    <message>
        <source>--since gives text alone; leave out --format, --json and --why.</source>
        <translation>--since 只输出文本；请去掉 --format、--json 和 --why。</translation>
    </message>
    <message>
        <source>Our rules say of this line: %1</source>
        <translation>我们的规则对这一行的说明：%1</translation>
    </message>
    <message>
        <source>Takes back what the last command that changed the workspace did.</source>
        <translation>撤销最近一次更改工作区的命令。</translation>
    </message>
    <message>
        <source>%1 Build with “--sandbox none” to let it.</source>
        <translation>%1 用“--sandbox none”构建即可放行。</translation>
    </message>
    <message>
        <source>Signs in by a code on GitHub&apos;s page.</source>
        <translation>通过 GitHub 页面上的验证码登录。</translation>
    </message>
    <message>
        <source>The OAuth application that the code is for; default: that of this build, if any.</source>
        <translation>验证码所属的 OAuth 应用；默认：此版本内置的应用（如果有）。</translation>
    </message>
    <message>
        <source>The application&apos;s name; default: the chart&apos;s or the folder&apos;s.</source>
        <translation>应用名称；默认取 Chart 或目录的名称。</translation>
    </message>
    <message>
        <source>Its version; default: what the chart installs, else latest.</source>
        <translation>版本；默认取 Chart 所安装的版本，否则为 latest。</translation>
    </message>
    <message>
        <source>Write “sealyard-cli import SOURCE [NAME [VERSION]]”.</source>
        <translation>请写成 “sealyard-cli import SOURCE [NAME [VERSION]]”。</translation>
    </message>
    <message>
        <source>Checks the version directories that the next commit changes, as they will be in it, and those of files that are named; for git&apos;s pre-commit hook.</source>
        <translation>按下一次提交中的内容检查它所更改的版本目录，以及所指定文件所在的版本目录；供 git 的 pre-commit 钩子使用。</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>%1: %2</source>
        <comment>menu, action</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>contribute</name>
    <message>
        <source>A merge, rebase or the like is under way: end it or give it up first.</source>
        <translation>合并、变基或类似操作正在进行：请先完成或放弃它。</translation>
    </message>
    <message>
        <source>Files are in conflict: resolve them first.</source>
        <translation>有文件存在冲突：请先解决。</translation>
    </message>
    <message>
        <source>The repository has no commit yet, so it has nothing in common with upstream. Clone upstream or your fork of it, and put your files there.</source>
        <translation>代码仓库还没有提交，因此与上游没有共同之处。请克隆上游或您的派生仓库，并把文件放入其中。</translation>
    </message>
    <message>
        <source>Nothing has changed since the last commit.</source>
        <translation>自上次提交以来没有任何更改。</translation>
    </message>
    <message>
        <source>Nothing is different from “%1”, as it was when it was last fetched.</source>
        <translation>与上次获取时的“%1”相比没有任何差异。</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>“%1” is the branch that it is proposed to: give this one another name, so that yours can follow upstream later.</source>
        <translation>“%1”是提议要合入的分支：请为此分支另取名称，以便您的同名分支以后能跟随上游。</translation>
    </message>
    <message>
        <source>There is a branch “%1” already: choose another name, or switch to it first to go on there.</source>
        <translation>已经有分支“%1”：请另选名称，或先切换到该分支再继续。</translation>
    </message>
    <message>
        <source>Making the branch “%1”</source>
        <translation>正在创建分支“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Committing %n file(s)</source>
        <translation>
            <numerusform>正在提交 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Pushing to %1</source>
        <translation>正在推送到 %1</translation>
    </message>
    <message>
        <source>%1 has another branch “%2” already, with commits that are not here: choose another name.</source>
        <translation>%1 已经有另一个分支“%2”，其中有本地没有的提交：请另选名称。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>it is not a regular file.</source>
        <translation>它不是普通文件。</translation>
    </message>
    <message>
        <source>it has %1, and the limit is %2.</source>
        <translation>其大小为 %1，上限为 %2。</translation>
    </message>
    <message>
        <source>it is binary, not text (zero byte at offset %1).</source>
        <translation>它是二进制文件，不是文本（偏移 %1 处为零字节）。</translation>
    </message>
    <message>
        <source>it is not UTF-8 text (offset %1).</source>
        <translation>它不是 UTF-8 文本（偏移 %1）。</translation>
    </message>
    <message>
        <source>Two changes of the same text overlap in line %1.</source>
        <translation>第 %1 行中对同一文本的两处修改互相重叠。</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”: %2</source>
        <translation>无法创建文件夹“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot start “%1”: %2</source>
        <translation>无法启动“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” took longer than %2 s and was stopped.</source>
        <translation>“%1”运行超过 %2 秒，已被停止。</translation>
    </message>
    <message>
        <source>“%1” was ended by a signal.</source>
        <translation>“%1”被信号终止。</translation>
    </message>
    <message>
        <source>“%1” was stopped.</source>
        <translation>“%1”已被停止。</translation>
    </message>
    <message>
        <source>“%1” wrote more than %2 MiB and was stopped.</source>
        <translation>“%1” 的输出超过 %2 MiB，已被停止。</translation>
    </message>
</context>
<context>
    <name>git</name>
    <message>
        <source>“%1” is not inside a git worktree.</source>
        <translation>“%1”不在 git 工作树中。</translation>
    </message>
    <message>
        <source>Cannot open the git repository of “%1”: %2</source>
        <translation>无法打开“%1”所在的 git 代码仓库：%2</translation>
    </message>
    <message>
        <source>There is no commit “%1”: %2</source>
        <translation>没有提交“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” has no commit in common with this branch.</source>
        <translation>“%1”与本分支没有共同的提交。</translation>
    </message>
    <message>
        <source>The git repository is damaged: %1</source>
        <translation>git 仓库已损坏：%1</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>The branches cannot be read</source>
        <translation>无法读取分支</translation>
    </message>
    <message>
        <source>The branch needs a name.</source>
        <translation>分支需要一个名称。</translation>
    </message>
    <message>
        <source>“%1” is no name for a branch: no blanks, “..”, “~”, “^”, “:”, “?”, “*”, “[” or “\”, and no “/” or “.” at its ends.</source>
        <translation>“%1”不能作分支名：不得含空格、“..”、“~”、“^”、“:”、“?”、“*”、“[”或“\”，首尾不得是“/”或“.”。</translation>
    </message>
    <message>
        <source>The branch “%1” cannot be made</source>
        <translation>无法建立分支“%1”</translation>
    </message>
    <message>
        <source>The branch “%1” cannot be deleted</source>
        <translation>无法删除分支“%1”</translation>
    </message>
    <message>
        <source>“%1” has commits that no other branch has; they would be lost.</source>
        <translation>“%1”有其他分支没有的提交；删除会丢失它们。</translation>
    </message>
    <message>
        <source>The commit cannot be made</source>
        <translation>无法提交</translation>
    </message>
    <message>
        <source>There is no commit that could be changed.</source>
        <translation>没有可以修改的提交。</translation>
    </message>
    <message>
        <source>Git does not know who you are: give a name and an e-mail address.</source>
        <translation>Git 不知道您是谁：请给出姓名和电子邮件地址。</translation>
    </message>
    <message>
        <source>The message is empty: say what the commit does.</source>
        <translation>提交说明为空：请写明此提交做了什么。</translation>
    </message>
    <message>
        <source>A hook left no message.</source>
        <translation>钩子没有留下提交说明。</translation>
    </message>
    <message>
        <source>Files are in conflict: resolve them and add them first.</source>
        <translation>有文件处于冲突状态：请先解决并添加它们。</translation>
    </message>
    <message>
        <source>There is nothing to commit: add changes first.</source>
        <translation>没有可提交的内容：请先添加更改。</translation>
    </message>
    <message>
        <source>Git&apos;s settings cannot be written</source>
        <translation>无法写入 Git 的设置</translation>
    </message>
    <message>
        <source>%1: it was stopped.</source>
        <translation>%1：已被停止。</translation>
    </message>
    <message>
        <source>%1: the remote has commits that are not here; pull first.</source>
        <translation>%1：远程有本地没有的提交；请先拉取。</translation>
    </message>
    <message>
        <source>the server wants to know who you are, and took none of the passwords or keys.</source>
        <translation>服务器要求表明身份，但没有接受任何密码或密钥。</translation>
    </message>
    <message>
        <source>the key of “%1” (%2) is not the one that is known. Somebody may be between you and the server. If its key was renewed, remove the old one by “ssh-keygen -R %3”.</source>
        <translation>“%1”的密钥（%2）与已知的不同。可能有人介入了您与服务器之间。如果服务器确实更换了密钥，请用“ssh-keygen -R %3”删除旧密钥。</translation>
    </message>
    <message>
        <source>the server “%1” is not known and was not trusted (its key is %2).</source>
        <translation>服务器“%1”未知且未被信任（其密钥为 %2）。</translation>
    </message>
    <message>
        <source>the remote refuses “%1”: %2</source>
        <translation>远程拒绝“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot compare “%1”</source>
        <translation>无法比较“%1”</translation>
    </message>
    <message>
        <source>Cannot compare the files of “%1”</source>
        <translation>无法比较“%1”的文件</translation>
    </message>
    <message>
        <source>“%1” is left: it cannot be moved to the trash (%2), and git does not have it.</source>
        <translation>保留“%1”：无法移到回收站（%2），而 git 中没有它。</translation>
    </message>
    <message>
        <source>The files of “%1” cannot be put back</source>
        <translation>无法还原“%1”的文件</translation>
    </message>
    <message>
        <source>Files cannot be put back</source>
        <translation>无法还原文件</translation>
    </message>
    <message>
        <source>another program is changing the repository. When none is, one was ended while it did: remove “index.lock” (or the lock that is named) from its .git folder.</source>
        <translation>另一个程序正在更改代码仓库。如果没有，则是某个程序中途被终止：请从其 .git 文件夹中删除“index.lock”（或所指的锁文件）。</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>查找已被停止。</translation>
    </message>
    <message>
        <source>“%1” has no file “%2”.</source>
        <translation>“%1”中没有文件“%2”。</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>无法读取“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed to “%2”: %3</source>
        <translation>无法把“%1”改名为“%2”：%3</translation>
    </message>
    <message>
        <source>“%1” is there, and “%2” from an earlier time too: remove one of them.</source>
        <translation>已有“%1”，也有先前留下的“%2”：请删除其中之一。</translation>
    </message>
    <message>
        <source>“%1” cannot be made executable.</source>
        <translation>无法使“%1”可执行。</translation>
    </message>
    <message>
        <source>Your git settings give all repositories the same hooks (core.hooksPath is “%1”). Set another folder for this one by “git config core.hooksPath FOLDER”, or call “sealyard-cli lint --staged” from the hook there.</source>
        <translation>您的 git 设置让所有代码仓库使用同一组钩子（core.hooksPath 为“%1”）。请用“git config core.hooksPath 文件夹”为此仓库另设文件夹，或在那里的钩子中调用“sealyard-cli lint --staged”。</translation>
    </message>
    <message>
        <source>“%1” is not a hook of Sealyard; nothing is changed.</source>
        <translation>“%1”不是 Sealyard 的钩子；未作更改。</translation>
    </message>
    <message>
        <source>“%1” cannot be removed.</source>
        <translation>无法删除“%1”。</translation>
    </message>
    <message>
        <source>The repository has a hook “%1”, and the program git that runs it is not installed.</source>
        <translation>代码仓库有钩子“%1”，但运行它的 git 程序没有安装。</translation>
    </message>
    <message>
        <source>The hook “%1” refuses (exit code %2).</source>
        <translation>钩子“%1”拒绝（退出码 %2）。</translation>
    </message>
    <message>
        <source>The hook “%1” refuses: %2</source>
        <translation>钩子“%1”拒绝：%2</translation>
    </message>
    <message>
        <source>The commits of “%1” cannot be taken in</source>
        <translation>无法并入“%1”的提交</translation>
    </message>
    <message>
        <source>%1: files that you have changed are changed there too. Commit them first, or put them away.</source>
        <translation>%1：您更改的文件在那里也有更改。请先提交或收起它们。</translation>
    </message>
    <message>
        <source>%1: a merge or the like is under way; end it first.</source>
        <translation>%1：合并等操作正在进行；请先结束它。</translation>
    </message>
    <message>
        <source>There is no branch “%1”</source>
        <translation>没有分支“%1”</translation>
    </message>
    <message>
        <source>The branch follows none of a remote, so there is nothing to pull.</source>
        <translation>此分支没有跟踪远程分支，因此无可拉取。</translation>
    </message>
    <message>
        <source>The remote has no branch “%1” any more</source>
        <translation>远程已没有分支“%1”</translation>
    </message>
    <message>
        <source>The subject has %1 characters; beyond %2 it is cut in lists.</source>
        <translation>标题有 %1 个字符；超过 %2 个会在列表中被截断。</translation>
    </message>
    <message>
        <source>Upstream&apos;s subjects begin with a kind: “fix(APP): …” or “feature(APP): …”.</source>
        <translation>上游的标题以类别开头：“fix(APP): …”或“feature(APP): …”。</translation>
    </message>
    <message>
        <source>A subject needs no full stop at its end.</source>
        <translation>标题末尾不需要句号。</translation>
    </message>
    <message>
        <source>A blank line is missing behind the subject.</source>
        <translation>标题之后缺少空行。</translation>
    </message>
    <message>
        <source>The line has more than %1 characters.</source>
        <translation>此行超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The message has marks of a conflict.</source>
        <translation>提交说明中有冲突标记。</translation>
    </message>
    <message>
        <source>“%1” has a name that is not UTF-8: other programs may not find the file.</source>
        <translation>“%1”的名称不是 UTF-8：其他程序可能找不到该文件。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in case: on Windows and macOS one hides the other.</source>
        <translation>“%1”与“%2”仅大小写不同：在 Windows 和 macOS 上其中一个会遮住另一个。</translation>
    </message>
    <message>
        <source>The submodule “%1” is not there; “git submodule update --init” fetches it.</source>
        <translation>子模块“%1”不在；可用“git submodule update --init”获取。</translation>
    </message>
    <message>
        <source>There is no commit yet.</source>
        <translation>还没有提交。</translation>
    </message>
    <message>
        <source>HEAD is at no branch (detached): what you commit here belongs to none until you make one.</source>
        <translation>HEAD 不在任何分支上（游离）：在建立分支之前，您在此的提交不属于任何分支。</translation>
    </message>
    <message>
        <source>The index is locked: another program is at work in this repository. When none is, remove “%1”.</source>
        <translation>索引已锁定：另一个程序正在此代码仓库中工作。如果没有，请删除“%1”。</translation>
    </message>
    <message>
        <source>This clone is shallow: its history ends early. “git fetch --unshallow” brings the rest.</source>
        <translation>这是浅克隆：历史不完整。“git fetch --unshallow”可取得其余部分。</translation>
    </message>
    <message>
        <source>This checkout is sparse: some files of the repository are not in the worktree.</source>
        <translation>这是稀疏检出：代码仓库的部分文件不在工作区中。</translation>
    </message>
    <message>
        <source>Large files (LFS) are set up, but the program git-lfs is not installed.</source>
        <translation>已设置大文件（LFS），但没有安装 git-lfs 程序。</translation>
    </message>
    <message>
        <source>The program git is not installed, and this cannot be done without it.</source>
        <translation>没有安装 git 程序，无法完成此操作。</translation>
    </message>
    <message>
        <source>“%1” exists already; choose a folder that does not.</source>
        <translation>“%1”已存在；请选择不存在的文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved to “%2”.</source>
        <translation>无法把“%1”移到“%2”。</translation>
    </message>
    <message>
        <source>There is no remote “%1”</source>
        <translation>没有远程“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be cloned</source>
        <translation>无法克隆“%1”</translation>
    </message>
    <message>
        <source>The remotes cannot be read</source>
        <translation>无法读取远程列表</translation>
    </message>
    <message>
        <source>The remote “%1” cannot be added</source>
        <translation>无法添加远程“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be fetched</source>
        <translation>无法获取“%1”</translation>
    </message>
    <message>
        <source>There is nothing to push</source>
        <translation>没有可推送的内容</translation>
    </message>
    <message>
        <source>HEAD is at no branch, so there is none to push: make one first.</source>
        <translation>HEAD 不在任何分支上，因此无可推送：请先建立分支。</translation>
    </message>
    <message>
        <source>“%1” cannot be pushed to “%2”</source>
        <translation>无法把“%1”推送到“%2”</translation>
    </message>
    <message>
        <source>“%1” was pushed, but cannot follow it</source>
        <translation>“%1”已推送，但无法跟踪远程分支</translation>
    </message>
    <message>
        <source>The index of “%1” cannot be read</source>
        <translation>无法读取“%1”的索引</translation>
    </message>
    <message>
        <source>There is no commit “%1”</source>
        <translation>没有提交“%1”</translation>
    </message>
    <message>
        <source>The repository is damaged</source>
        <translation>代码仓库已损坏</translation>
    </message>
    <message>
        <source>The commit cannot be signed: %1</source>
        <translation>无法为提交签名：%1</translation>
    </message>
    <message>
        <source>“user.signingkey” of git&apos;s settings does not name an SSH key.</source>
        <translation>git 设置中的“user.signingkey”没有指明 SSH 密钥。</translation>
    </message>
    <message>
        <source>the program gave no signature.</source>
        <translation>程序没有给出签名。</translation>
    </message>
    <message>
        <source>The index of “%1” cannot be written</source>
        <translation>无法写入“%1”的索引</translation>
    </message>
    <message>
        <source>“%1” is not added: git ignores it by “%2” (line %3 of %4). It can be added by force.</source>
        <translation>未添加“%1”：git 因“%2”（%4 第 %3 行）忽略它。可以强制添加。</translation>
    </message>
    <message>
        <source>“%1” cannot be added</source>
        <translation>无法添加“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be taken out of the next commit</source>
        <translation>无法把“%1”移出下一次提交</translation>
    </message>
    <message>
        <source>“%1” has changed meanwhile: look at the difference again.</source>
        <translation>“%1”在此期间已更改：请重新查看差异。</translation>
    </message>
    <message>
        <source>“%1” has no lines to choose from.</source>
        <translation>“%1”没有可供选择的行。</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>无法写入“%1”</translation>
    </message>
    <message>
        <source>Files cannot be added</source>
        <translation>无法添加文件</translation>
    </message>
    <message>
        <source>The files cannot be taken out of the next commit</source>
        <translation>无法把文件移出下一次提交</translation>
    </message>
    <message>
        <source>Cannot tell what has changed in “%1”</source>
        <translation>无法得知“%1”中有什么更改</translation>
    </message>
    <message>
        <source>Cannot switch to “%1”</source>
        <translation>无法切换到“%1”</translation>
    </message>
    <message>
        <source>The changes cannot be put away</source>
        <translation>无法收起更改</translation>
    </message>
    <message>
        <source>Cannot switch to “%1”: a merge or the like is under way; end it first.</source>
        <translation>无法切换到“%1”：合并等操作正在进行；请先结束它。</translation>
    </message>
    <message>
        <source>There are changes that are not committed.</source>
        <translation>有尚未提交的更改。</translation>
    </message>
    <message>
        <source>Before the switch to “%1”</source>
        <translation>切换到“%1”之前</translation>
    </message>
    <message>
        <source>What is put away cannot be read</source>
        <translation>无法读取已收起的内容</translation>
    </message>
    <message>
        <source>What was put away does not fit to what is there now (%1); it stays put away.</source>
        <translation>收起的内容与现状不符（%1）；它仍保持收起。</translation>
    </message>
    <message>
        <source>What was put away cannot be brought back</source>
        <translation>无法取回收起的内容</translation>
    </message>
    <message>
        <source>“%1” does not name the folder of a git repository, so it is not known where the worktree of “%2” is; remove it, or clone the repository again.</source>
        <translation>“%1”没有给出 git 仓库的目录，因此不清楚“%2”的工作树在哪里；请删除它，或重新克隆仓库。</translation>
    </message>
    <message>
        <source>“%1” has no commit yet.</source>
        <translation>“%1”还没有提交。</translation>
    </message>
    <message>
        <source>The last commit has no file “%1”.</source>
        <translation>最近一次提交中没有文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is too large to tell who wrote its lines.</source>
        <translation>“%1”太大，无法查出各行的作者。</translation>
    </message>
    <message>
        <source>“%1” is not in conflict any more.</source>
        <translation>“%1”已不再冲突。</translation>
    </message>
    <message>
        <source>“%1” is too large to be shown.</source>
        <translation>“%1”太大，无法显示。</translation>
    </message>
    <message>
        <source>commit %1 “%2”</source>
        <translation>提交 %1“%2”</translation>
    </message>
    <message>
        <source>Files are still in conflict: resolve them first.</source>
        <translation>仍有文件冲突：请先解决。</translation>
    </message>
    <message>
        <source>“%1” is a submodule: switch to the wanted commit in its own repository, then stage it.</source>
        <translation>“%1”是子模块：请在其自己的仓库中切换到所需的提交，然后暂存它。</translation>
    </message>
    <message>
        <source>“%1” cannot be deleted.</source>
        <translation>无法删除“%1”。</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile by another program, so nothing was written. Open the conflict again.</source>
        <translation>“%1”在此期间被其他程序修改，因此没有写入任何内容。请重新打开这处冲突。</translation>
    </message>
    <message>
        <source>Nothing is under way here that could go on.</source>
        <translation>这里没有可以继续的操作。</translation>
    </message>
    <message>
        <source>It does not go on: %1</source>
        <translation>无法继续：%1</translation>
    </message>
    <message>
        <source>Nothing is under way here that could be given up.</source>
        <translation>这里没有可以放弃的操作。</translation>
    </message>
    <message>
        <source>It cannot be given up</source>
        <translation>无法放弃</translation>
    </message>
    <message>
        <source>%1: the address leads to another one, of “%2”. What proves to one server who you are is not given to another, so this is not followed: use that address.</source>
        <translation>%1：该地址转向了“%2”的另一个地址。向一个服务器表明身份的凭据不会交给另一个服务器，因此不跟随跳转：请直接使用那个地址。</translation>
    </message>
    <message>
        <source>%1: the server does not allow this to who is signed in (403). Push to a fork of your own, or use a token with the right to write there.</source>
        <translation>%1：服务器不允许当前登录的用户这样做（403）。请推送到自己的派生仓库，或使用在那里有写权限的令牌。</translation>
    </message>
    <message>
        <source>%1: there is no repository at this address, or who is signed in may not see it (404).</source>
        <translation>%1：此地址没有仓库，或当前登录的用户无权查看（404）。</translation>
    </message>
    <message>
        <source>the server did not take the token of the sign-in. It may have run out or been taken back: sign in again.</source>
        <translation>服务器没有接受登录所用的令牌。它可能已过期或被撤销：请重新登录。</translation>
    </message>
    <message>
        <source>The token of the sign-in was not taken; it may have run out.</source>
        <translation>登录所用的令牌未被接受；它可能已过期。</translation>
    </message>
    <message>
        <source>the key of “%1” cannot be written to “%2”.</source>
        <translation>“%1”的密钥无法写入“%2”。</translation>
    </message>
    <message>
        <source>“%1” does not answer yet; waiting…</source>
        <translation>“%1”尚未响应，正在等待…</translation>
    </message>
    <message>
        <source>Cannot switch to “%1”: it has other versions of files that you have changed: %2. Commit them or put them away first.</source>
        <translation>无法切换到“%1”：您更改过的文件在那里有其他版本：%2。请先提交或收起它们。</translation>
    </message>
    <message>
        <source>“%1” is a link, and what it leads to is left as it is: take one of both sides.</source>
        <translation>“%1”是符号链接，它指向的内容保持不变：请采用其中一方。</translation>
    </message>
    <message>
        <source>%1: the proxy of git&apos;s settings or of the environment is of the kind “%2”, and only “http” works here. Most programs that offer the one offer the other too.</source>
        <translation>%1：git 设置或环境变量中的代理属于“%2”类型，而这里只支持“http”。提供前者的程序大多也提供后者。</translation>
    </message>
    <message>
        <source>%1: the server&apos;s key is not the one that is known, or it wants ciphers that are not known here. Somebody may be between you and the server. If its key was renewed, remove the old one by “ssh-keygen -R HOST”.</source>
        <translation>%1：服务器的密钥不是已知的那一个，或者它要求使用这里不支持的加密算法。您与服务器之间可能有人拦截。如果服务器更换了密钥，请用“ssh-keygen -R HOST”删除旧密钥。</translation>
    </message>
    <message>
        <source>%1: the connection was cut before all had come (%2). Nothing here has changed; try again.</source>
        <translation>%1：数据尚未传完，连接就断开了（%2）。本地没有任何更改，请重试。</translation>
    </message>
    <message>
        <source>%1: both branches have commits of their own, and git&apos;s settings allow only a fast-forward (%2).</source>
        <translation>%1：两个分支各有自己的提交，而 git 设置只允许快进（%2）。</translation>
    </message>
    <message>
        <source>“%1” cannot be made a git repository</source>
        <translation>无法将“%1”变为 git 代码仓库</translation>
    </message>
    <message>
        <source>“%1” is in a git repository already.</source>
        <translation>“%1”已经在一个 git 代码仓库中。</translation>
    </message>
    <message>
        <source>Cannot switch to “%1”: another worktree of this repository is at it (“git worktree list”).</source>
        <translation>无法切换到“%1”：此代码仓库的另一个工作树正在使用它（见“git worktree list”）。</translation>
    </message>
    <message>
        <source>Your changes are put away; bring them back when the reason is gone.</source>
        <translation>您的更改已收起；原因消除后请将其取回。</translation>
    </message>
    <message>
        <source>The remote “%1” cannot be removed</source>
        <translation>无法删除远程仓库“%1”</translation>
    </message>
    <message>
        <source>The index of “%1” cannot be read: it is split. “git update-index --no-split-index” makes it whole.</source>
        <translation>无法读取“%1”的索引：它是拆分索引。“git update-index --no-split-index” 可使其恢复完整。</translation>
    </message>
    <message>
        <source>The index of “%1” cannot be read: it is sparse. “git sparse-checkout reapply --no-sparse-index” makes it whole.</source>
        <translation>无法读取“%1”的索引：它是稀疏索引。“git sparse-checkout reapply --no-sparse-index” 可使其恢复完整。</translation>
    </message>
    <message>
        <source>your settings for ssh reach “%1” by a detour (%2), which is not possible here. Let git do it, in a terminal.</source>
        <translation>您的 ssh 设置需要绕道（%2）才能到达“%1”，这里无法做到。请在终端中用 git 来完成。</translation>
    </message>
    <message>
        <source>the server takes keys, and none that the SSH agent or “~/.ssh” has. Make one by “ssh-keygen” and give its public half to the server, or use the address that begins with “https://”.</source>
        <translation>服务器要求密钥，而 SSH 代理和“~/.ssh”中的密钥都不被接受。请用“ssh-keygen”生成一个，并把它的公钥部分交给服务器，或者改用以“https://”开头的地址。</translation>
    </message>
    <message>
        <source>%1: the server&apos;s certificate is not to be trusted (%2). If your organization has an authority of its own, tell git its file: “git config --global http.sslCAInfo FILE”, and start again.</source>
        <translation>%1：服务器的证书不可信（%2）。如果您的组织有自己的证书颁发机构，请把它的文件告诉 git：“git config --global http.sslCAInfo FILE”，然后重新启动本程序。</translation>
    </message>
    <message>
        <source>The last commit cannot be changed: a merge or the like is under way; end it first.</source>
        <translation>无法修改上一次提交：合并或类似的操作正在进行，请先结束它。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: git does not run the filter that its attributes name.</source>
        <translation>无法读取“%1”：git 没有运行其属性所指定的过滤器。</translation>
    </message>
    <message>
        <source>it names its objects by SHA-256, and only SHA-1 is read here. Files can be linted, but not what has changed.</source>
        <translation>它的对象以 SHA-256 命名，而这里只能读取 SHA-1。可以检查文件，但不能只检查改动的部分。</translation>
    </message>
    <message>
        <source>it keeps its branches in a reftable, which is not read here. “git refs migrate --ref-format=files” makes them files.</source>
        <translation>它的分支保存在 reftable 中，这里无法读取。“git refs migrate --ref-format=files”可将其改为文件。</translation>
    </message>
    <message>
        <source>The index is split or sparse, so it is only looked at here: “git update-index --no-split-index” or “git sparse-checkout reapply --no-sparse-index” makes it one to work with.</source>
        <translation>索引是拆分的或稀疏的，因此这里只能查看：用“git update-index --no-split-index”或“git sparse-checkout reapply --no-sparse-index”可将其变为能够操作的索引。</translation>
    </message>
    <message>
        <source>Lines of “%1” cannot be added: its filter is named by the settings of this repository alone, and so it is not run to compare. Add the whole file.</source>
        <translation>无法添加“%1”的部分行：它的过滤器只由此仓库的设置指定，因此比较时不会运行。请添加整个文件。</translation>
    </message>
    <message>
        <source>this clone does not have its content yet. “git show :%1” fetches it.</source>
        <translation>此克隆还没有它的内容。“git show :%1”可以获取。</translation>
    </message>
    <message>
        <source>%1: files that you have changed are changed there too: %2. Commit them first, or put them away.</source>
        <translation>%1：您修改过的文件在那边也有改动：%2。请先提交，或先收起这些更改。</translation>
    </message>
    <message>
        <source>%1: nothing can be made in “%2” (%3). Choose another folder.</source>
        <translation>%1：无法在“%2”中创建任何内容（%3）。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>github</name>
    <message>
        <source>“%1” is no repository; write OWNER/NAME, such as %2.</source>
        <translation>“%1”不是代码仓库；请写 OWNER/NAME，例如 %2。</translation>
    </message>
    <message>
        <source>Nobody is signed in to GitHub.</source>
        <translation>没有登录 GitHub。</translation>
    </message>
    <message>
        <source>The file holds no build request that this version knows.</source>
        <translation>该文件不含此版本能识别的构建请求。</translation>
    </message>
    <message>
        <source>Nothing was sent, since no build would start. %1</source>
        <translation>未发送任何内容，因为不会启动构建。%1</translation>
    </message>
    <message>
        <source>it points to “%1”, which is not encrypted</source>
        <translation>它指向未加密的“%1”</translation>
    </message>
    <message>
        <source>“%1” is no address for GitHub: it must begin with https://.</source>
        <translation>“%1”不是 GitHub 的地址：必须以 https:// 开头。</translation>
    </message>
    <message>
        <source>The answer to “%1” is larger than %2 MiB; it was not read.</source>
        <translation>“%1”的应答大于 %2 MiB；未读取。</translation>
    </message>
    <message>
        <source>GitHub&apos;s rate limit is used up</source>
        <translation>GitHub 的请求限额已用完</translation>
    </message>
    <message>
        <source>GitHub did not answer; it is asked again</source>
        <translation>GitHub 未应答；正在重试</translation>
    </message>
    <message>
        <source>Stopped while waiting for GitHub.</source>
        <translation>在等待 GitHub 时已停止。</translation>
    </message>
    <message>
        <source>Staying below GitHub&apos;s limit for writing</source>
        <translation>保持在 GitHub 的写入限额之内</translation>
    </message>
    <message>
        <source>Stopped before it was sent.</source>
        <translation>在发送之前已停止。</translation>
    </message>
    <message>
        <source>“%1” is not encrypted; signing in there is refused.</source>
        <translation>“%1”未加密；拒绝在那里登录。</translation>
    </message>
    <message>
        <source>%1 did not answer the sign-in: %2.</source>
        <translation>%1 未应答登录：%2。</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered on GitHub&apos;s page</source>
        <translation>等待在 GitHub 页面上输入代码</translation>
    </message>
    <message>
        <source>The sign-in was stopped.</source>
        <translation>登录已停止。</translation>
    </message>
    <message>
        <source>The version directory does not exist on upstream&apos;s default branch. Have it merged first, then build again.</source>
        <translation>上游默认分支上没有该版本目录。请先合并，再重新构建。</translation>
    </message>
    <message>
        <source>Docker Hub refused the runner for too many anonymous pulls. Build again later.</source>
        <translation>匿名拉取过多，Docker Hub 拒绝了运行器。请稍后重新构建。</translation>
    </message>
    <message>
        <source>A program of another processor architecture was run. The runner is amd64, also for arm64 images.</source>
        <translation>运行了其他处理器架构的程序。运行器是 amd64，构建 arm64 镜像时也是。</translation>
    </message>
    <message>
        <source>There is no build file after init.sh has run.</source>
        <translation>init.sh 运行之后没有构建文件。</translation>
    </message>
    <message>
        <source>The chart has no such version. Compare with “helm search repo --versions”.</source>
        <translation>该 Chart 没有这个版本。请用“helm search repo --versions”核对。</translation>
    </message>
    <message>
        <source>The runner has no such program. init.sh must download what it needs.</source>
        <translation>运行器上没有这个程序。init.sh 必须自行下载所需程序。</translation>
    </message>
    <message>
        <source>A download does not exist under that address; look at the version in it.</source>
        <translation>该地址下没有要下载的文件；请检查其中的版本。</translation>
    </message>
    <message>
        <source>An image does not exist under that name and tag. If it is the image itself, one architecture was not pushed.</source>
        <translation>没有该名称和 Tag 的镜像。如果是要构建的镜像本身，则有一个架构未推送。</translation>
    </message>
    <message>
        <source>A registry refused access: a private image, or the runner&apos;s own login.</source>
        <translation>镜像仓库拒绝访问：镜像是私有的，或运行器自身的登录有问题。</translation>
    </message>
    <message>
        <source>The runner&apos;s disk is full: the images are too large.</source>
        <translation>运行器磁盘已满：镜像太大。</translation>
    </message>
    <message>
        <source>The network failed. Build again.</source>
        <translation>网络故障。请重新构建。</translation>
    </message>
    <message>
        <source>%1, step “%2”:</source>
        <translation>%1，步骤“%2”：</translation>
    </message>
    <message>
        <source>Named file: %1</source>
        <translation>所指文件：%1</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>可能的原因：%1</translation>
    </message>
    <message>
        <source>The build argument “%1” cannot be sent: its name needs at least one of letters, digits, “.” and “_”, and nothing else.</source>
        <translation>构建参数“%1”无法发送：名称至少需要一个字母、数字、“.”或“_”，且不能有其他字符。</translation>
    </message>
    <message>
        <source>The value “%2” of the build argument “%1” cannot be sent: the workflow deletes all characters but letters, digits, “.”, “_” and “=”. Set it in the Dockerfile.</source>
        <translation>构建参数“%1”的值“%2”无法发送：工作流会删除字母、数字、“.”、“_”和“=”以外的所有字符。请在 Dockerfile 中设置。</translation>
    </message>
    <message>
        <source>Only Docker images take build arguments; those of “%1” would be ignored.</source>
        <translation>只有 Docker 镜像接受构建参数；“%1”的构建参数会被忽略。</translation>
    </message>
    <message>
        <source>“%1” is no name for an image: it needs lower-case letters and digits, joined by “.”, “_” or “-”.</source>
        <translation>“%1”不能作为镜像名称：需要小写字母和数字，以“.”、“_”或“-”连接。</translation>
    </message>
    <message>
        <source>“%1” is no version for an image: it needs up to %2 letters, digits, “.”, “_” and “-”, and begins with a letter, a digit or “_”.</source>
        <translation>“%1”不能作为镜像版本：最多 %2 个字母、数字、“.”、“_”和“-”，并以字母、数字或“_”开头。</translation>
    </message>
    <message>
        <source>The issue #%1 “%2” has no label “accepted” yet; a comment before that starts nothing. Ask a maintainer for the label, then send again.</source>
        <translation>Issue #%1“%2”还没有标签“accepted”；在此之前评论不会启动任何构建。请维护者添加标签，然后再次发送。</translation>
    </message>
    <message>
        <source>Looking whether the text has arrived</source>
        <translation>正在查看文本是否已到达</translation>
    </message>
    <message>
        <source>Stopped before it was known whether the text has arrived; start again to find out.</source>
        <translation>在得知文本是否到达之前已停止；再次启动即可查明。</translation>
    </message>
    <message>
        <source>Posting needs a sign-in to GitHub.</source>
        <translation>发布需要登录 GitHub。</translation>
    </message>
    <message>
        <source>GitHub did not say whether it took the text for %1 %2. Start again later: it is looked for before it is sent again.</source>
        <translation>GitHub 未说明是否收到 %1 %2 的文本。请稍后再次启动：重新发送之前会先查找它。</translation>
    </message>
    <message>
        <source>Upstream&apos;s directory has too many files to compare.</source>
        <translation>上游目录的文件太多，无法比较。</translation>
    </message>
    <message>
        <source>There is no issue “%1” yet. One will be opened, and builds when a maintainer gives it the label “accepted”.</source>
        <translation>还没有 Issue“%1”。将新建一个，维护者添加标签“accepted”后开始构建。</translation>
    </message>
    <message>
        <source>The issue #%1 has no label “accepted” yet: a comment there starts nothing.</source>
        <translation>Issue #%1 还没有标签“accepted”：在那里评论不会启动任何构建。</translation>
    </message>
    <message>
        <source>The issue #%1 is accepted; the command goes there as a comment.</source>
        <translation>Issue #%1 已被接受；命令将作为评论发到那里。</translation>
    </message>
    <message>
        <source>%1 is not on upstream&apos;s branch %2, which alone is built. Propose it by a pull request first.</source>
        <translation>%1 不在上游分支 %2 上，而只有该分支会被构建。请先提交拉取请求。</translation>
    </message>
    <message>
        <source>%1 is the same here and on upstream&apos;s branch %2.</source>
        <translation>%1 在本地与上游分支 %2 上相同。</translation>
    </message>
    <message>
        <source>%1 differs from upstream&apos;s branch %2, which alone is built: %3. Propose it by a pull request first.</source>
        <translation>%1 与上游分支 %2 不同，而只有该分支会被构建：%3。请先提交拉取请求。</translation>
    </message>
    <message>
        <source>%1 takes no issues.</source>
        <translation>%1 不接受 Issue。</translation>
    </message>
    <message>
        <source>The workflow reads %1 %2.</source>
        <translation>工作流读到 %1 %2。</translation>
    </message>
    <message>
        <source>No workflow listens to “/imagebuild_configs” any more. Put the files below applications/ and build them with “/imagebuild_apps”.</source>
        <translation>已没有工作流响应“/imagebuild_configs”。请把文件放到 applications/ 下，并用“/imagebuild_apps”构建。</translation>
    </message>
    <message>
        <source>No workflow listens to “%1”; “%2” was meant, with an s at its end.</source>
        <translation>没有工作流响应“%1”；应为末尾带 s 的“%2”。</translation>
    </message>
    <message>
        <source>No workflow listens to “%1”; there are: %2.</source>
        <translation>没有工作流响应“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>The text begins with a code fence, as the issue template has it, not with the command. Remove all that is before the command.</source>
        <translation>文本以代码围栏开头（Issue 模板就是这样），而不是命令。请删除命令之前的所有内容。</translation>
    </message>
    <message>
        <source>The text begins with a blank or a line break (%1), not with the command. Remove it.</source>
        <translation>文本以空格或换行（%1）开头，而不是命令。请删除它。</translation>
    </message>
    <message>
        <source>The text begins with a full-width “／” instead of “/”.</source>
        <translation>文本以全角“／”而不是“/”开头。</translation>
    </message>
    <message>
        <source>The text begins with “%1”, not with the command.</source>
        <translation>文本以“%1”开头，而不是命令。</translation>
    </message>
    <message>
        <source>a line break separates nothing, so the next line is glued on</source>
        <translation>换行不起分隔作用，下一行会粘在后面</translation>
    </message>
    <message>
        <source>only the plain blank separates words, not a tab and not a full-width blank</source>
        <translation>只有普通空格能分隔单词，制表符和全角空格不能</translation>
    </message>
    <message>
        <source>the workflow deletes “%1”</source>
        <translation>工作流会删除“%1”</translation>
    </message>
    <message>
        <source>“%1” is longer than “%2”, which alone is looked for.</source>
        <translation>“%1”比“%2”长，而工作流只查找后者。</translation>
    </message>
    <message>
        <source>The application is read as “%1”: %2.</source>
        <translation>应用被读作“%1”：%2。</translation>
    </message>
    <message>
        <source>The version is read as “%1”: %2.</source>
        <translation>版本被读作“%1”：%2。</translation>
    </message>
    <message>
        <source>Two blanks in a row stand for an empty word; write single blanks.</source>
        <translation>连续两个空格代表一个空单词；请只写一个空格。</translation>
    </message>
    <message>
        <source>From “%1” on, the text is ignored.</source>
        <translation>从“%1”起，文本被忽略。</translation>
    </message>
    <message>
        <source>There is a second command; only the first is read. One comment, one command.</source>
        <translation>有第二条命令；只读取第一条。一条评论只写一条命令。</translation>
    </message>
    <message>
        <source>A comma too many, or “=” without a name, in the build arguments: docker&apos;s command line breaks.</source>
        <translation>构建参数中有多余的逗号，或“=”前没有名称：docker 的命令行会出错。</translation>
    </message>
    <message>
        <source>The build argument “%1” has no “=”: docker takes its value from the runner&apos;s environment, where it is empty.</source>
        <translation>构建参数“%1”没有“=”：docker 会从运行器的环境取值，而那里是空的。</translation>
    </message>
    <message>
        <source>No version is read; the script takes all of %1, finds no build file there and fails.</source>
        <translation>没有读到版本；脚本会取整个 %1，在其中找不到构建文件而失败。</translation>
    </message>
    <message>
        <source>There is neither %1 nor %2 in the workspace: the build fails.</source>
        <translation>工作区中既没有 %1 也没有 %2：构建会失败。</translation>
    </message>
    <message>
        <source>Without a workspace nothing is known about the directory %1.</source>
        <translation>没有工作区，无法得知目录 %1 的情况。</translation>
    </message>
    <message>
        <source>Asked for as the version “latest”, the directory is built without the shared scripts in /tmp/scripts_apps.</source>
        <translation>以版本“latest”请求时，构建该目录不会提供 /tmp/scripts_apps 中的共享脚本。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>文本为空。</translation>
    </message>
    <message>
        <source>A command stands in line %1, where no workflow looks.</source>
        <translation>第 %1 行有一条命令，但没有工作流会查看那里。</translation>
    </message>
    <message>
        <source>Title and command differ in letter case only, which passes.</source>
        <translation>标题与命令只有大小写不同，可以通过。</translation>
    </message>
    <message>
        <source>The title is not about “%1”; for Docker images in comments nobody compares it.</source>
        <translation>标题不是关于“%1”的；对评论中的 Docker 镜像不会比较标题。</translation>
    </message>
    <message>
        <source>The title does not begin with “【Auto-build】”, letter by letter, so the build is skipped. It must be “%1”.</source>
        <translation>标题不是逐字以“【Auto-build】”开头，因此构建会被跳过。标题必须是“%1”。</translation>
    </message>
    <message>
        <source>The title names “%1”, the command “%2”, so the build is skipped. Comment on the issue “%3”.</source>
        <translation>标题写的是“%1”，命令写的是“%2”，因此构建会被跳过。请在 Issue“%3”上评论。</translation>
    </message>
    <message>
        <source>The build arguments are read as “%1”: of “%2” only letters, digits, “.”, “,”, “=” and “_” remain.</source>
        <translation>构建参数被读作“%1”：“%2”中只保留字母、数字、“.”、“,”、“=”和“_”。</translation>
    </message>
    <message>
        <source>“%1” is no name for an image, which has lower-case letters, digits and single “.”, “_” and “-” between them: the build fails.</source>
        <translation>“%1”不能作为镜像名称，名称由小写字母、数字及其间的单个“.”、“_”和“-”组成：构建会失败。</translation>
    </message>
    <message>
        <source>“%1” is no tag for an image: the build fails.</source>
        <translation>“%1”不能作为镜像 Tag：构建会失败。</translation>
    </message>
    <message>
        <source>“%1” is no build request.</source>
        <translation>“%1”不是构建请求。</translation>
    </message>
    <message>
        <source>Another Sealyard is at work on “%1” already.</source>
        <translation>另一个 Sealyard 正在处理“%1”。</translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation>变量 %1</translation>
    </message>
    <message>
        <source>the keyring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>The issue has no label “accepted”. A maintainer must add it; then a build can start.</source>
        <translation>Issue 没有标签“accepted”。必须由维护者添加，之后才能启动构建。</translation>
    </message>
    <message>
        <source>The workflow passes over exactly this application and version.</source>
        <translation>工作流恰好会跳过这个应用和版本。</translation>
    </message>
    <message>
        <source>The workflow ran and built nothing.</source>
        <translation>工作流已运行，但没有构建任何内容。</translation>
    </message>
    <message>
        <source>Somebody cancelled the run.</source>
        <translation>有人取消了运行。</translation>
    </message>
    <message>
        <source>The build failed.</source>
        <translation>构建失败。</translation>
    </message>
    <message>
        <source>Its log could not be read: %1</source>
        <translation>无法读取其日志：%1</translation>
    </message>
    <message>
        <source>Label, title and text are in order. Is Actions switched off in %1, or is GitHub late? See https://www.githubstatus.com.</source>
        <translation>标签、标题和文本都正确。%1 是否停用了 Actions，或 GitHub 是否延迟？请参阅 https://www.githubstatus.com。</translation>
    </message>
    <message>
        <source>%1 %2 has not been posted yet.</source>
        <translation>%1 %2 尚未发布。</translation>
    </message>
    <message>
        <source>Stopped watching; the build goes on.</source>
        <translation>已停止跟踪；构建仍在继续。</translation>
    </message>
    <message>
        <source>waiting for a maintainer&apos;s label “accepted”</source>
        <translation>等待维护者添加标签“accepted”</translation>
    </message>
    <message>
        <source>waiting for the workflow to start</source>
        <translation>等待工作流启动</translation>
    </message>
    <message>
        <source>building</source>
        <translation>正在构建</translation>
    </message>
    <message>
        <source>built</source>
        <translation>已构建</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>GitHub does not allow “%1” with this sign-in (%2). It needs the permission %3; a fine-grained token covers repositories of its owner alone.</source>
        <translation>以当前登录，GitHub 不允许“%1”（%2）。需要权限 %3；细粒度令牌只覆盖其所有者的代码仓库。</translation>
    </message>
    <message>
        <source>%1 cannot be reached for “%2”: %3. Check the network and the proxy.</source>
        <translation>无法连接 %1 以访问“%2”：%3。请检查网络和代理。</translation>
    </message>
    <message>
        <source>GitHub&apos;s rate limit is used up (%1). Wait, or sign in for a larger one.</source>
        <translation>GitHub 的请求限额已用完（%1）。请等待，或登录以获得更高的限额。</translation>
    </message>
    <message>
        <source>GitHub refuses the token (%1). Sign in again.</source>
        <translation>GitHub 拒绝了令牌（%1）。请重新登录。</translation>
    </message>
    <message>
        <source>GitHub has no “%1”, or this sign-in may not see it.</source>
        <translation>GitHub 上没有“%1”，或当前登录无权查看。</translation>
    </message>
    <message>
        <source>“%1” is gone or switched off (%2).</source>
        <translation>“%1”已不存在或已停用（%2）。</translation>
    </message>
    <message>
        <source>GitHub does not take what was sent to “%1”: %2.</source>
        <translation>GitHub 不接受发送到“%1”的内容：%2。</translation>
    </message>
    <message>
        <source>GitHub answers “%1” with the status %2 (%3). Try again later.</source>
        <translation>GitHub 对“%1”返回状态 %2（%3）。请稍后重试。</translation>
    </message>
    <message>
        <source>Posting needs a sign-in to GitHub: “gh auth login”, the variable GITHUB_TOKEN, or “sealyard-cli issue signin”. Without one, open the prefilled page or copy the text.</source>
        <translation>发布需要登录 GitHub：“gh auth login”、变量 GITHUB_TOKEN 或“sealyard-cli issue signin”。未登录时，请打开预填页面或复制文本。</translation>
    </message>
    <message>
        <source>The code has run out; sign in again.</source>
        <translation>代码已过期；请重新登录。</translation>
    </message>
    <message>
        <source>The sign-in was refused on GitHub&apos;s page.</source>
        <translation>登录在 GitHub 页面上被拒绝。</translation>
    </message>
    <message>
        <source>GitHub refuses the sign-in (%1). Use “gh auth login” or GITHUB_TOKEN instead.</source>
        <translation>GitHub 拒绝登录（%1）。请改用“gh auth login”或 GITHUB_TOKEN。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be used: %1. Without it, the sign-in is not kept.</source>
        <translation>无法使用桌面密钥环：%1。没有它，登录不会被保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) could not be posted or followed.</source>
        <translation>
            <numerusform>有 %n 个构建无法提交或跟踪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for builds on GitHub</source>
        <translation>正在等待 GitHub 上的构建</translation>
    </message>
    <message>
        <source>“%1” is no version directory of this workspace.</source>
        <translation>“%1” 不是此工作区的版本目录。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) there are not committed yet.</source>
        <translation>
            <numerusform>其中有 %n 个文件尚未提交到 git。</numerusform>
        </translation>
    </message>
    <message>
        <source>No branch is checked out; make one for the pull request.</source>
        <translation>当前没有检出分支；请为拉取请求新建一个。</translation>
    </message>
    <message>
        <source>The branch “%1” is not pushed yet.</source>
        <translation>分支 “%1” 尚未推送。</translation>
    </message>
    <message>
        <source>The branch “%1” is pushed.</source>
        <translation>分支 “%1” 已推送。</translation>
    </message>
    <message numerus="yes">
        <source>Lint finds %n error(s) in %1, first %2</source>
        <translation>
            <numerusform>检查在 %1 中发现 %n 个错误，第一个：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lint finds no errors in %1, but %n warning(s), first %2</source>
        <translation>
            <numerusform>检查在 %1 中没有发现错误，但有 %n 个警告，第一个：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Lint finds nothing in %1.</source>
        <translation>检查在 %1 中没有发现问题。</translation>
    </message>
    <message>
        <source>%1 is on the registry already and will be replaced.</source>
        <translation>%1 已在镜像仓库中，将被替换。</translation>
    </message>
    <message>
        <source>%1 is on the registry already (%2) and will be replaced.</source>
        <translation>%1 已在镜像仓库中（%2），将被替换。</translation>
    </message>
    <message>
        <source>%1 is not on the registry yet.</source>
        <translation>%1 尚不在镜像仓库中。</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：完成</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: not run</source>
        <translation>%1：未运行</translation>
    </message>
    <message>
        <source>%1: step %2 of %3, %4</source>
        <translation>%1：第 %2/%3 步，%4</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1：运行中</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1：等待中</translation>
    </message>
    <message>
        <source>Follow the build on GitHub</source>
        <translation>跟踪 GitHub 上的构建</translation>
    </message>
    <message>
        <source>%1 %2 on GitHub</source>
        <translation>GitHub 上的 %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s) on GitHub</source>
        <translation>
            <numerusform>GitHub 上的 %n 个构建</numerusform>
        </translation>
    </message>
    <message>
        <source>it was not waited for</source>
        <translation>未等待其结果</translation>
    </message>
    <message>
        <source>Sealyard needs the scope “public_repo” to write issues, comments and pull requests in public repositories of others and to push to your forks, and nothing else. git&apos;s servers get the token too, for addresses of the same website. A fine-grained token needs “Issues: write” and “Actions: read”, but covers only repositories of its owner. Reading needs no sign-in, except for the logs of failed builds.</source>
        <translation>Sealyard 需要权限范围“public_repo”，以便在他人的公开仓库中写入议题、评论和拉取请求，并推送到您的派生仓库，除此之外不需要其他权限。对于同一网站的地址，git 服务器也会得到该令牌。细粒度令牌需要“Issues: write”和“Actions: read”，但只涵盖其所有者的仓库。除失败构建的日志外，读取无需登录。</translation>
    </message>
    <message>
        <source>GitHub copies the repository to %1</source>
        <translation>GitHub 正在把代码仓库复制到 %1</translation>
    </message>
    <message>
        <source>Stopped while the fork was made; GitHub goes on with it.</source>
        <translation>在创建派生仓库时停止；GitHub 会继续创建。</translation>
    </message>
    <message>
        <source>GitHub has not finished the fork %1 in five minutes. Try again later.</source>
        <translation>GitHub 五分钟内没有完成派生仓库 %1。请稍后再试。</translation>
    </message>
    <message>
        <source>The OAuth application with this client ID gives no codes: “Enable Device Flow” must be ticked in its settings.</source>
        <translation>此客户端 ID 对应的 OAuth 应用不提供验证码：须在其设置中勾选“Enable Device Flow”。</translation>
    </message>
    <message>
        <source>%1 gives codes for registered OAuth applications alone, and this build of Sealyard has no client ID of one. Give that of yours (--client-id), or sign in by “gh auth login” or a token.</source>
        <translation>%1 只为已注册的 OAuth 应用提供验证码，而此版本的 Sealyard 没有内置应用的客户端 ID。请用 --client-id 给出您自己的，或通过“gh auth login”或令牌登录。</translation>
    </message>
    <message>
        <source>There is no issue “%1” yet, and a new one with this text would build nothing. %2</source>
        <translation>还没有标题为“%1”的 issue，而用此文本新建的 issue 不会触发任何构建。%2</translation>
    </message>
    <message>
        <source>%1 has no workflow %2 on its default branch, so nobody reads the text.</source>
        <translation>%1 的默认分支上没有工作流 %2，因此没有人读取该文本。</translation>
    </message>
    <message>
        <source>The workflow %2 of %1 is switched off (%3); somebody with write access can switch it on again.</source>
        <translation>%1 的工作流 %2 已被停用（%3）；有写权限的人可以重新启用它。</translation>
    </message>
</context>
<context>
    <name>image</name>
    <message>
        <source>%1 is set by the build and takes no value.</source>
        <translation>%1 由构建设置，不接受值。</translation>
    </message>
    <message>
        <source>The values of this file become too long when their variables are replaced.</source>
        <translation>替换变量后，此文件中的值过长。</translation>
    </message>
    <message numerus="yes">
        <source>“${...}” is nested more than %Ln times.</source>
        <translation>
            <numerusform>“${...}”的嵌套超过 %Ln 层。</numerusform>
        </translation>
    </message>
    <message>
        <source>A “${” is never closed by “}”.</source>
        <translation>“${”没有用“}”结束。</translation>
    </message>
    <message>
        <source>A single quote is never closed.</source>
        <translation>单引号没有结束。</translation>
    </message>
    <message>
        <source>A double quote is never closed.</source>
        <translation>双引号没有结束。</translation>
    </message>
    <message>
        <source>“${%1” is followed by “%2”; the build knows only “:-”, “:+”, “:?”, “#”, “%” and “/” there.</source>
        <translation>“${%1”后面是“%2”；构建在此处只认识“:-”、“:+”、“:?”、“#”、“%”和“/”。</translation>
    </message>
    <message>
        <source>The variable “%1” must have a value.</source>
        <translation>变量“%1”必须有值。</translation>
    </message>
    <message>
        <source>The variable “%1” must have a value: %2</source>
        <translation>变量“%1”必须有值：%2</translation>
    </message>
    <message>
        <source>Replacing patterns in this file&apos;s variables takes too long.</source>
        <translation>替换此文件变量中的模式耗时过长。</translation>
    </message>
    <message>
        <source>“%1” contains a blank that is not an ordinary one, for example a full-width blank. Write an ordinary blank behind the instruction&apos;s name.</source>
        <translation>“%1”中含有非普通空格，例如全角空格。请在指令名称后写普通空格。</translation>
    </message>
    <message>
        <source>A blank is missing behind “%1”.</source>
        <translation>“%1”后面缺少空格。</translation>
    </message>
    <message>
        <source>“%1” is not an instruction. A line begins with FROM, COPY, ENV, CMD or another instruction&apos;s name, or continues the line before it when that ends with “%2”.</source>
        <translation>“%1”不是指令。每行应以 FROM、COPY、ENV、CMD 或其他指令名称开头；若上一行以“%2”结尾，则本行是其延续。</translation>
    </message>
    <message>
        <source>%1 has no option “--%2”.</source>
        <translation>%1 没有选项“--%2”。</translation>
    </message>
    <message>
        <source>The option “--%1” needs a value: “--%1=...”.</source>
        <translation>选项“--%1”需要一个值：“--%1=...”。</translation>
    </message>
    <message>
        <source>%1 needs at least one source and a destination.</source>
        <translation>%1 需要至少一个来源和一个目标。</translation>
    </message>
    <message>
        <source>%1 needs an argument.</source>
        <translation>%1 需要一个参数。</translation>
    </message>
    <message>
        <source>A comment must stand on a line of its own.</source>
        <translation>注释必须独占一行。</translation>
    </message>
    <message>
        <source>FROM is followed by one image, or by an image, AS and the name of the stage.</source>
        <translation>FROM 后面应为一个镜像，或者镜像、AS 和阶段名称。</translation>
    </message>
    <message>
        <source>SHELL is followed by an array of strings: SHELL [&quot;/bin/bash&quot;, &quot;-c&quot;].</source>
        <translation>SHELL 后面应为字符串数组：SHELL [&quot;/bin/bash&quot;, &quot;-c&quot;]。</translation>
    </message>
    <message>
        <source>Every element of the array must be a string in double quotes.</source>
        <translation>数组的每个元素都必须是双引号括起的字符串。</translation>
    </message>
    <message>
        <source>HEALTHCHECK is followed by CMD and a command, or by NONE.</source>
        <translation>HEALTHCHECK 后面应为 CMD 和命令，或者 NONE。</translation>
    </message>
    <message>
        <source>The command of HEALTHCHECK CMD is missing.</source>
        <translation>HEALTHCHECK CMD 缺少命令。</translation>
    </message>
    <message>
        <source>HEALTHCHECK NONE takes no arguments.</source>
        <translation>HEALTHCHECK NONE 不接受参数。</translation>
    </message>
    <message>
        <source>%1 is not allowed behind ONBUILD.</source>
        <translation>ONBUILD 后面不允许使用 %1。</translation>
    </message>
    <message>
        <source>“%1” has no value. Write %2 %1=value.</source>
        <translation>“%1”没有值。请写成 %2 %1=value。</translation>
    </message>
    <message>
        <source>“%1” is not an assignment: a “=” is missing. A value with blanks must stand in quotes.</source>
        <translation>“%1”不是赋值：缺少“=”。含空格的值必须放在引号中。</translation>
    </message>
    <message>
        <source>The name before “=” is missing.</source>
        <translation>“=”前面缺少名称。</translation>
    </message>
    <message numerus="yes">
        <source>This instruction has more than %Ln words; the rest was not read.</source>
        <translation>
            <numerusform>此指令超过 %Ln 个词；其余部分未读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is too long; what follows here was not read.</source>
        <translation>此文件过长；此处之后的内容未读取。</translation>
    </message>
    <message>
        <source>The escape character must be “\” or “`”, not “%1”.</source>
        <translation>转义字符必须是“\”或“`”，不能是“%1”。</translation>
    </message>
    <message>
        <source>The text after “&lt;&lt;%1” has no end: no line consists of “%1” alone.</source>
        <translation>“&lt;&lt;%1”之后的文本没有结束：没有仅由“%1”组成的行。</translation>
    </message>
    <message>
        <source>“%1” is not a platform. Write the operating system and the architecture, for example “linux/arm64”.</source>
        <translation>“%1”不是平台。请写操作系统和架构，例如“linux/arm64”。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: the name is missing.</source>
        <translation>“%1”不是镜像引用：缺少名称。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: a part of the name between slashes is missing.</source>
        <translation>“%1”不是镜像引用：名称中两个斜杠之间缺少内容。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: the name “%2” must be in lower case.</source>
        <translation>“%1”不是镜像引用：名称“%2”必须为小写。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: “%2” is not allowed as a name. Letters and digits may be joined by “.”, “_”, “__” or “-”.</source>
        <translation>“%1”不是镜像引用：“%2”不能用作名称。字母和数字可以用“.”、“_”、“__”或“-”连接。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: the tag after the colon is missing.</source>
        <translation>“%1”不是镜像引用：冒号后面缺少 Tag。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: the tag “%2” must consist of at most 128 letters, digits, “_”, “.” and “-” and not begin with “.” or “-”.</source>
        <translation>“%1”不是镜像引用：Tag“%2”最多由 128 个字母、数字、“_”、“.”和“-”组成，且不能以“.”或“-”开头。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: 64 hexadecimal digits alone are an image&apos;s identifier.</source>
        <translation>“%1”不是镜像引用：单独的 64 位十六进制数字是镜像的标识符。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: the name is longer than 255 characters.</source>
        <translation>“%1”不是镜像引用：名称超过 255 个字符。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: “%2” is not a registry host.</source>
        <translation>“%1”不是镜像引用：“%2”不是镜像仓库主机。</translation>
    </message>
    <message>
        <source>“%1” is not an image reference: the digest must be “sha256:” and 64 hexadecimal digits in lower case.</source>
        <translation>“%1”不是镜像引用：摘要必须是“sha256:”加 64 位小写十六进制数字。</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it leads out of the workspace.</source>
        <translation>无法读取“%1”：它指向工作区之外。</translation>
    </message>
    <message>
        <source>Cannot open “%1” as a workspace: there is no such folder.</source>
        <translation>无法将“%1”作为工作区打开：没有这个文件夹。</translation>
    </message>
    <message>
        <source>“%1” is not a cluster-image workspace: neither it nor a folder above it in the same repository holds “applications”, “dockerimages”, “config” or “configs”. Open a folder that does, or create “applications” in it.</source>
        <translation>“%1”不是集群镜像工作区：它以及同一代码仓库中的上级文件夹都不包含“applications”、“dockerimages”、“config”或“configs”。请打开包含它们的文件夹，或在其中创建“applications”。</translation>
    </message>
    <message>
        <source>Cannot read the folder “%1”: %2</source>
        <translation>无法读取文件夹“%1”：%2</translation>
    </message>
    <message>
        <source>the workspace has more than %1 entries; the rest is left out.</source>
        <translation>工作区中的条目超过 %1 个；其余已略去。</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels.</source>
        <translation>其嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>“%1” is a symbolic link and is not followed.</source>
        <translation>“%1”是符号链接，不会跟随。</translation>
    </message>
    <message>
        <source>it is a symbolic link or no folder.</source>
        <translation>它是符号链接，或不是文件夹。</translation>
    </message>
    <message>
        <source>Cannot open the folder “%1”: %2</source>
        <translation>无法打开文件夹“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” is not the path of a version directory.</source>
        <translation>“%1”不是版本目录的路径。</translation>
    </message>
    <message>
        <source>the limit of %1 nodes is passed, anchored ones counted again.</source>
        <translation>超过了 %1 个节点的上限（锚点引用的节点重复计数）。</translation>
    </message>
    <message>
        <source>an alias stands inside the node that it refers to.</source>
        <translation>别名位于它所引用的节点内部。</translation>
    </message>
    <message>
        <source>YAML does not allow the control character %1.</source>
        <translation>YAML 不允许控制字符 %1。</translation>
    </message>
    <message>
        <source>This is not valid YAML: %1</source>
        <translation>这不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>There are no cluster nodes of the platform “%1”. Write for example “linux/amd64” or “linux/arm64”.</source>
        <translation>没有平台为“%1”的集群节点。请写成例如“linux/amd64”或“linux/arm64”。</translation>
    </message>
    <message>
        <source>“%1” is left out: its name is not UTF-8. Rename it.</source>
        <translation>已略过“%1”：其名称不是 UTF-8 编码。请重命名。</translation>
    </message>
    <message>
        <source>no anchor “%1” stands before this alias.</source>
        <translation>此别名之前没有锚点“%1”。</translation>
    </message>
    <message>
        <source>There is not enough memory to read this YAML text.</source>
        <translation>内存不足，无法读取这段 YAML 文本。</translation>
    </message>
</context>
<context>
    <name>imagelist</name>
    <message>
        <source>The line has more than 4,096 bytes; sealos reads it in pieces.</source>
        <translation>该行超过 4,096 字节；sealos 会分段读取。</translation>
    </message>
    <message>
        <source>The image is a template expression, and sealos reads manifests before they are rendered.</source>
        <translation>该镜像是模板表达式，而 sealos 在渲染之前读取清单。</translation>
    </message>
    <message>
        <source>The image is written as a flow collection; sealos reads only plain text behind “image:”.</source>
        <translation>该镜像写成了流式集合；sealos 只读取“image:”后面的纯文本。</translation>
    </message>
    <message>
        <source>The image is written as a block scalar; sealos reads only the line with “image:”.</source>
        <translation>该镜像写成了块标量；sealos 只读取“image:”所在的行。</translation>
    </message>
    <message>
        <source>The image has an anchor, alias or tag of YAML, which sealos takes for a part of the name.</source>
        <translation>该镜像带有 YAML 的锚点、别名或标记，sealos 会将其当作名称的一部分。</translation>
    </message>
    <message>
        <source>A comment follows on the same line, which sealos takes for a part of the name.</source>
        <translation>同一行后面有注释，sealos 会将其当作名称的一部分。</translation>
    </message>
    <message>
        <source>The image has a variable, which sealos does not replace in manifests.</source>
        <translation>该镜像含有变量，sealos 不会在清单中替换变量。</translation>
    </message>
    <message>
        <source>The image stands on the next line; sealos reads only the line with “image:”.</source>
        <translation>该镜像写在下一行；sealos 只读取“image:”所在的行。</translation>
    </message>
    <message>
        <source>The key is in quotes; sealos looks for the characters “image:”.</source>
        <translation>键带有引号；sealos 查找的是字符“image:”。</translation>
    </message>
    <message>
        <source>A blank stands before the colon; sealos looks for the characters “image:”.</source>
        <translation>冒号前有空格；sealos 查找的是字符“image:”。</translation>
    </message>
    <message>
        <source>The key is written with a capital letter; sealos looks for the characters “image:”.</source>
        <translation>键含有大写字母；sealos 查找的是字符“image:”。</translation>
    </message>
    <message>
        <source>This looks like an image, but sealos reads only what follows “image:”.</source>
        <translation>这看起来像镜像，但 sealos 只读取“image:”后面的内容。</translation>
    </message>
    <message>
        <source>The image is listed in .sealignore.</source>
        <translation>该镜像列在 .sealignore 中。</translation>
    </message>
    <message>
        <source>Cannot read the folder “%1”, so the images in it are not known.</source>
        <translation>无法读取文件夹“%1”，因此无法得知其中的镜像。</translation>
    </message>
    <message>
        <source>The value %1 is not rendered with these values.</source>
        <translation>使用这些 values 时，值 %1 不会被渲染。</translation>
    </message>
    <message>
        <source>The chart “%1” is switched off with these values.</source>
        <translation>使用这些 values 时，chart“%1”被关闭。</translation>
    </message>
    <message>
        <source>sealos does not read crds/ of charts.</source>
        <translation>sealos 不读取 chart 的 crds/。</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder: %1</source>
        <translation>无法创建临时目录：%1</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Cannot write the log of the job in “%1”: %2</source>
        <translation>无法写入“%1”中构建任务的日志：%2</translation>
    </message>
    <message numerus="yes">
        <source>The log is too large: %n line(s) left out here.</source>
        <translation>
            <numerusform>日志过大：此处省略 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write the job&apos;s log: %1</source>
        <translation>无法写入构建任务的日志：%1</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot make a job directory below “%1”: %2</source>
        <translation>无法在“%1”下创建任务目录：%2</translation>
    </message>
    <message>
        <source>The process that ran the job was ended from outside.</source>
        <translation>运行构建任务的进程被外部终止。</translation>
    </message>
    <message>
        <source>Cannot start “%1”: %2</source>
        <translation>无法启动“%1”：%2</translation>
    </message>
    <message>
        <source>it is a symbolic link.</source>
        <translation>它是符号链接。</translation>
    </message>
    <message>
        <source>Cannot open “%1”: %2</source>
        <translation>无法打开“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot open “%1”: it is not a regular file.</source>
        <translation>无法打开“%1”：它不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” does not hold a job&apos;s state.</source>
        <translation>“%1”中没有构建任务的状态。</translation>
    </message>
    <message>
        <source>Cannot write “%1”: it is a symbolic link.</source>
        <translation>无法写入“%1”：它是符号链接。</translation>
    </message>
    <message>
        <source>The job in “%1” is being run already.</source>
        <translation>“%1”中的构建任务正在运行。</translation>
    </message>
    <message>
        <source>Cannot lock the job in “%1”: %2</source>
        <translation>无法锁定“%1”中的构建任务：%2</translation>
    </message>
    <message>
        <source>This is not a job plan, or one of another version of Sealyard.</source>
        <translation>这不是构建任务计划，或来自其他版本的 Sealyard。</translation>
    </message>
    <message>
        <source>A job plan may have %1 steps at most.</source>
        <translation>构建任务计划最多可以有 %1 个步骤。</translation>
    </message>
    <message>
        <source>Step %1 of the job plan names no program.</source>
        <translation>构建任务计划的第 %1 步没有指定程序。</translation>
    </message>
    <message>
        <source>The job in “%1” was run already.</source>
        <translation>“%1”中的构建任务已经运行过。</translation>
    </message>
    <message>
        <source>All steps ended well, but “%1” is not there.</source>
        <translation>所有步骤均已成功结束，但“%1”不存在。</translation>
    </message>
    <message>
        <source>The step “%1” failed: %2</source>
        <translation>步骤“%1”失败：%2</translation>
    </message>
    <message>
        <source>The step “%1” failed: %2 Its last error message: %3</source>
        <translation>步骤“%1”失败：%2 最后一条错误信息：%3</translation>
    </message>
    <message>
        <source>%1 Builds keep their logs there; set XDG_STATE_HOME to another place.</source>
        <translation>%1 构建日志保存在那里；请将 XDG_STATE_HOME 设为其他位置。</translation>
    </message>
    <message>
        <source>The machine was restarted while the job ran.</source>
        <translation>任务运行期间机器重新启动了。</translation>
    </message>
    <message>
        <source>Cannot lock “%1”: %2</source>
        <translation>无法锁定“%1”：%2</translation>
    </message>
    <message>
        <source>Between 1 and %1 jobs can run at the same time.</source>
        <translation>可同时运行 1 到 %1 个任务。</translation>
    </message>
    <message>
        <source>The job %1 has not ended yet.</source>
        <translation>任务 %1 尚未结束。</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>sealos does not read this label.</source>
        <translation>sealos 不读取这个标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Gets to `%1` in the image.</source>
        <translation>在镜像中位于 `%1`。</translation>
    </message>
    <message>
        <source>Made by `sealos build`: the container images that it finds in charts, manifests and image lists.</source>
        <translation>由 `sealos build` 生成：它在 chart、清单和镜像列表中找到的容器镜像。</translation>
    </message>
    <message>
        <source>An empty folder.</source>
        <translation>空文件夹。</translation>
    </message>
    <message>
        <source>Not in the build context, unless init.sh makes it.</source>
        <translation>不在构建上下文中，除非由 init.sh 生成。</translation>
    </message>
    <message>
        <source>Nothing: the image holds only what is copied into it.</source>
        <translation>空：镜像中只有复制进去的内容。</translation>
    </message>
    <message>
        <source>The stage `%1`, which begins from `%2`.</source>
        <translation>阶段 `%1`，从 `%2` 开始。</translation>
    </message>
    <message>
        <source>made by “sealos build” of the images it finds</source>
        <translation>由“sealos build”用它找到的镜像生成</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow %1 here</source>
        <translation>在此处允许 %1</translation>
    </message>
    <message>
        <source>Allow %1 in this file</source>
        <translation>在此文件中允许 %1</translation>
    </message>
    <message>
        <source>sealos leaves this element out.</source>
        <translation>sealos 会略去这个元素。</translation>
    </message>
    <message>
        <source>sealos runs on every node:</source>
        <translation>sealos 在每个节点上运行：</translation>
    </message>
    <message>
        <source>sealos runs on the first master:</source>
        <translation>sealos 在第一个 master 上运行：</translation>
    </message>
    <message>
        <source>with %1 exported.</source>
        <translation>并导出 %1。</translation>
    </message>
    <message>
        <source>Each element is a command of its own; a failure does not stop the next one.</source>
        <translation>每个元素都是单独的命令；一个失败不会阻止下一个。</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>nothing: for cluster images</source>
        <translation>空：用于集群镜像</translation>
    </message>
    <message>
        <source>sealos does not pack this: %1</source>
        <translation>sealos 不会打包它：%1</translation>
    </message>
    <message>
        <source>set in line %1</source>
        <translation>在第 %1 行设置</translation>
    </message>
    <message>
        <source>set in %1, line %2</source>
        <translation>在 %1 第 %2 行设置</translation>
    </message>
    <message>
        <source>*no value*</source>
        <translation>*没有值*</translation>
    </message>
    <message>
        <source>A variable of the build: CI gives no value for application images, and it does not exist when the image is run.</source>
        <translation>构建时的变量：CI 不为应用镜像提供值，运行镜像时它也不存在。</translation>
    </message>
    <message>
        <source>`sealos run -e %1=VALUE` replaces it.</source>
        <translation>可用 `sealos run -e %1=VALUE` 替换。</translation>
    </message>
    <message>
        <source>Pulled as `%1`</source>
        <translation>拉取 `%1`</translation>
    </message>
    <message>
        <source>Stored in the cluster&apos;s registry as `%1`</source>
        <translation>在集群的镜像仓库中存为 `%1`</translation>
    </message>
    <message>
        <source>Without a tag `latest` is pulled, which is another image from day to day.</source>
        <translation>没有标签时拉取 `latest`，它随时会变成另一个镜像。</translation>
    </message>
    <message>
        <source>`%1` is no ENV of the image: sealos turns it into `$(%1)`, which the shell runs as a command, unless `sealos run -e` gives a value.</source>
        <translation>`%1` 不是镜像的 ENV：sealos 会把它变成 `$(%1)`，由 shell 当作命令运行，除非 `sealos run -e` 提供了值。</translation>
    </message>
    <message>
        <source>It has no effect when sealos runs the image: there is no container.</source>
        <translation>sealos 运行镜像时它不起作用：没有容器。</translation>
    </message>
    <message>
        <source>Copies files of the build context, unpacks archives among them, and downloads addresses.</source>
        <translation>复制构建上下文中的文件，解压其中的归档，并下载网址。</translation>
    </message>
    <message>
        <source>COPY says better what is meant; download in init.sh, where the architecture is known.</source>
        <translation>COPY 更能表达意图；请在已知架构的 init.sh 中下载。</translation>
    </message>
    <message>
        <source>Declares a variable of the build, with a default.</source>
        <translation>声明一个带默认值的构建变量。</translation>
    </message>
    <message>
        <source>CI gives no value for application images, so the default counts. It does not exist when the image is run; use ENV for what users shall set.</source>
        <translation>CI 不为应用镜像提供值，因此默认值生效。运行镜像时它不存在；要让用户设置的内容请用 ENV。</translation>
    </message>
    <message>
        <source>Sets what is run. The last one counts.</source>
        <translation>设置要运行的内容。以最后一个为准。</translation>
    </message>
    <message>
        <source>**Each element is a shell command of its own**, run in the folder of the image&apos;s files on the first master. A failure does not stop those that follow. `$(NAME)`, `${NAME}` and `$NAME` become the value of an ENV or of `sealos run -e`; `$$` is a dollar.</source>
        <translation>**每个元素都是单独的 shell 命令**，在第一个 master 上镜像文件所在的文件夹中运行。一个失败不会阻止后面的。`$(NAME)`、`${NAME}` 和 `$NAME` 会变成 ENV 或 `sealos run -e` 的值；`$$` 表示一个美元符号。</translation>
    </message>
    <message>
        <source>Copies files of the build context, or of another stage or image, into the image. Of a folder its content is copied.</source>
        <translation>把构建上下文、其他阶段或其他镜像中的文件复制到镜像中。对文件夹则复制其内容。</translation>
    </message>
    <message>
        <source>`registry` must get to the root of the image (`COPY registry registry` or `COPY . .`), or its container images do not reach the cluster.</source>
        <translation>`registry` 必须位于镜像的根目录（`COPY registry registry` 或 `COPY . .`），否则其中的容器镜像到不了集群。</translation>
    </message>
    <message>
        <source>Sets what is run before CMD. The last one counts.</source>
        <translation>设置在 CMD 之前运行的内容。以最后一个为准。</translation>
    </message>
    <message>
        <source>Its elements are shell commands too, each of its own; they are run before those of CMD.</source>
        <translation>它的每个元素也都是单独的 shell 命令，在 CMD 的命令之前运行。</translation>
    </message>
    <message>
        <source>Sets variables for the rest of the build and in the image.</source>
        <translation>设置变量，用于其后的构建和镜像。</translation>
    </message>
    <message>
        <source>Users replace the value by `sealos run -e NAME=VALUE`. sealos puts it into commands and templates, and exports it to scripts in double quotes.</source>
        <translation>用户可用 `sealos run -e NAME=VALUE` 替换其值。sealos 会把它填入命令和模板，并以双引号导出给脚本。</translation>
    </message>
    <message>
        <source>Notes the ports of a container.</source>
        <translation>注明容器的端口。</translation>
    </message>
    <message>
        <source>Begins a stage from an image, or from nothing (`scratch`). The last stage is the result.</source>
        <translation>从一个镜像或从空（`scratch`）开始一个阶段。最后一个阶段就是结果。</translation>
    </message>
    <message>
        <source>Cluster images begin from `scratch`: they hold files for the cluster, no system.</source>
        <translation>集群镜像从 `scratch` 开始：其中是给集群的文件，没有操作系统。</translation>
    </message>
    <message>
        <source>Says how a container is tested.</source>
        <translation>说明如何检测容器。</translation>
    </message>
    <message>
        <source>Notes facts about the image.</source>
        <translation>注明镜像的信息。</translation>
    </message>
    <message>
        <source>`sealos.io.type` says whether the image is an `application` (also without the label), a `patch` or a `rootfs`.</source>
        <translation>`sealos.io.type` 说明镜像是 `application`（没有该标签时也是）、`patch` 还是 `rootfs`。</translation>
    </message>
    <message>
        <source>Notes the author. It is deprecated: use a LABEL.</source>
        <translation>注明作者。已弃用：请用 LABEL。</translation>
    </message>
    <message>
        <source>Keeps an instruction for images that begin from this one.</source>
        <translation>为从本镜像开始的镜像保存一条指令。</translation>
    </message>
    <message>
        <source>Runs a command in the image while it is built.</source>
        <translation>构建时在镜像中运行命令。</translation>
    </message>
    <message>
        <source>An image from `scratch` has no shell, so it fails there: prepare files in init.sh.</source>
        <translation>从 `scratch` 开始的镜像没有 shell，因此会失败：请在 init.sh 中准备文件。</translation>
    </message>
    <message>
        <source>Sets the shell of the shell forms that follow.</source>
        <translation>设置其后 shell 形式所用的 shell。</translation>
    </message>
    <message>
        <source>Sets the signal that ends a container.</source>
        <translation>设置结束容器的信号。</translation>
    </message>
    <message>
        <source>Sets the user for what follows and for a container.</source>
        <translation>设置其后指令和容器的用户。</translation>
    </message>
    <message>
        <source>Notes folders of a container that are kept outside of it.</source>
        <translation>注明容器中保存在外部的文件夹。</translation>
    </message>
    <message>
        <source>Sets the folder for relative targets that follow, and makes it.</source>
        <translation>设置其后相对目标所在的文件夹，并创建它。</translation>
    </message>
    <message>
        <source>sealos runs commands in the folder of the image&apos;s files all the same. A registry that is copied below another folder is not found.</source>
        <translation>sealos 仍在镜像文件所在的文件夹中运行命令。复制到其他文件夹下的 registry 找不到。</translation>
    </message>
    <message>
        <source>A script with arguments by which nodes of the cluster are prepared. For rootfs images; in another image it replaces that of the cluster.</source>
        <translation>用来准备集群节点的脚本及其参数。用于 rootfs 镜像；在其他镜像中它会替换集群的脚本。</translation>
    </message>
    <message>
        <source>What the image is. An application runs on the first master, a patch changes the files of all nodes, a rootfs is a Kubernetes. With another value the image does nothing.</source>
        <translation>镜像的类型。application 在第一个 master 上运行，patch 更改所有节点的文件，rootfs 是 Kubernetes。其他值会使镜像什么也不做。</translation>
    </message>
    <message>
        <source>Another name of sealos.io.type.</source>
        <translation>sealos.io.type 的另一个名称。</translation>
    </message>
    <message>
        <source>The version of the image&apos;s form. A rootfs is refused without it.</source>
        <translation>镜像格式的版本。没有它 rootfs 会被拒绝。</translation>
    </message>
    <message>
        <source>Another name of sealos.io.version.</source>
        <translation>sealos.io.version 的另一个名称。</translation>
    </message>
    <message>
        <source>Which Kubernetes a rootfs holds.</source>
        <translation>rootfs 中是哪种 Kubernetes。</translation>
    </message>
    <message>
        <source>Another name of sealos.io.distribution.</source>
        <translation>sealos.io.distribution 的另一个名称。</translation>
    </message>
    <message>
        <source>Of a rootfs: the version of Kubernetes.</source>
        <translation>用于 rootfs：Kubernetes 的版本。</translation>
    </message>
    <message>
        <source>Of a rootfs: the image of lvscare, which balances the masters.</source>
        <translation>用于 rootfs：为 master 做负载均衡的 lvscare 镜像。</translation>
    </message>
    <message>
        <source>Of a rootfs: the virtual address of the masters.</source>
        <translation>用于 rootfs：master 的虚拟地址。</translation>
    </message>
    <message>
        <source>Only variables and stages can be renamed.</source>
        <translation>只有变量和阶段可以重命名。</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed: its name is given from outside.</source>
        <translation>“%1”不能重命名：它的名称由外部决定。</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed: nothing here defines it.</source>
        <translation>“%1”不能重命名：这里没有定义它。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable or stage.</source>
        <translation>“%1”不能作为变量或阶段的名称。</translation>
    </message>
    <message>
        <source>There is a “%1” already; both would become one.</source>
        <translation>已经有“%1”；两者会合为一个。</translation>
    </message>
    <message>
        <source>Fix all safe findings of this version directory</source>
        <translation>修复此版本目录中所有可安全修复的问题</translation>
    </message>
    <message>
        <source>The request has no valid range.</source>
        <translation>请求中没有有效的范围。</translation>
    </message>
    <message>
        <source>The request has no valid position.</source>
        <translation>请求中没有有效的位置。</translation>
    </message>
    <message>
        <source>A message of %L1 bytes was left out: at most %L2 are read.</source>
        <translation>已略过一条 %L1 字节的消息：最多读取 %L2 字节。</translation>
    </message>
    <message>
        <source>A message does not begin with a header that has “Content-Length”.</source>
        <translation>消息开头没有包含“Content-Length”的消息头。</translation>
    </message>
    <message>
        <source>A message is not in UTF-8.</source>
        <translation>消息不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>A message is no JSON: %1 at byte %2.</source>
        <translation>消息不是 JSON：第 %2 字节处 %1。</translation>
    </message>
    <message>
        <source>A message is no JSON object.</source>
        <translation>消息不是 JSON 对象。</translation>
    </message>
    <message>
        <source>A change has no text.</source>
        <translation>更改中没有文本。</translation>
    </message>
    <message>
        <source>A change has no valid range.</source>
        <translation>更改中没有有效的范围。</translation>
    </message>
    <message>
        <source>A text is too large.</source>
        <translation>文本太大。</translation>
    </message>
    <message>
        <source>A message is neither a request nor a notification.</source>
        <translation>消息既不是请求也不是通知。</translation>
    </message>
    <message>
        <source>The server is shut down.</source>
        <translation>服务器已关闭。</translation>
    </message>
    <message>
        <source>The server is initialised already.</source>
        <translation>服务器已经初始化。</translation>
    </message>
    <message>
        <source>The server is not initialised yet.</source>
        <translation>服务器尚未初始化。</translation>
    </message>
    <message>
        <source>The server has no method “%1”.</source>
        <translation>服务器没有方法“%1”。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>The request is about a document that is not open.</source>
        <translation>请求涉及的文档没有打开。</translation>
    </message>
    <message>
        <source>Two requests have the same identifier.</source>
        <translation>两个请求的标识相同。</translation>
    </message>
    <message>
        <source>A document was opened without address or text.</source>
        <translation>打开的文档没有地址或文本。</translation>
    </message>
    <message>
        <source>“%1” is left alone: it is larger than %L2 characters.</source>
        <translation>不处理“%1”：它超过 %L2 个字符。</translation>
    </message>
    <message>
        <source>“%1” gets no help until it is opened again.</source>
        <translation>重新打开“%1”之前不再为它提供帮助。</translation>
    </message>
    <message>
        <source>No image that sealos packs depends on `%1`.</source>
        <translation>sealos 打包的镜像都不依赖 `%1`。</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n image(s) that sealos packs:</source>
        <translation>
            <numerusform>会改变 sealos 打包的 %n 个镜像：</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2 (at character %3).</source>
        <translation>“%1”不是正则表达式：%2（在第 %3 个字符处）。</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>搜索已停止。</translation>
    </message>
</context>
<context>
    <name>lint</name>
    <message>
        <source>Error: the build or the run fails, or the image is packed wrong.</source>
        <translation>错误：构建或运行失败，或镜像打包有误。</translation>
    </message>
    <message>
        <source>Warning: very likely wrong.</source>
        <translation>警告：很可能有误。</translation>
    </message>
    <message>
        <source>Info: a hint.</source>
        <translation>信息：仅为提示。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be read.</source>
        <translation>无法读取文件夹“%1”。</translation>
    </message>
    <message>
        <source>A line of the build file is no instruction that the build understands.</source>
        <translation>构建文件中有一行不是构建能识别的指令。</translation>
    </message>
    <message>
        <source>
The build stops at the first line that it does not understand: an unknown instruction, an instruction without its
arguments, a variable without its closing brace. Nothing is built then. All such lines are reported at once.

```bad
--- Kubefile
FROM scratch
COPPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
构建遇到第一个无法识别的行就会停止，例如未知指令、缺少参数的指令、缺少右花括号的变量，此时不会构建出任何内容。此规则会一次报告所有这样的行。

```bad
--- Kubefile
FROM scratch
COPPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>Insert “FROM scratch”</source>
        <translation>插入“FROM scratch”</translation>
    </message>
    <message>
        <source>“%1” holds no instruction, so nothing can be built from it.</source>
        <translation>“%1”中没有任何指令，无法据此构建。</translation>
    </message>
    <message>
        <source>“%1” has no FROM, so the build does not know what to start from.</source>
        <translation>“%1”没有 FROM，构建不知道从什么开始。</translation>
    </message>
    <message>
        <source>The build file does not say what the image starts from.</source>
        <translation>构建文件没有说明镜像从什么开始构建。</translation>
    </message>
    <message>
        <source>
A build file without FROM, and an empty one, end the build at once (“no FROM statement found”). A cluster image starts
from nothing: `FROM scratch`. Only ARG, comments and blank lines may stand before it.

```bad
--- Kubefile
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```

A file that `init.sh` writes anew is left alone.
</source>
        <translation>
构建文件没有 FROM，或者内容为空，构建都会立即终止（“no FROM statement found”）。集群镜像从空镜像开始：`FROM scratch`。在它之前只能有 ARG、注释和空行。

```bad
--- Kubefile
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```

由 `init.sh` 重新写入的文件不检查。
</translation>
    </message>
    <message>
        <source>RUN cannot work here: the image starts from scratch and holds no shell. Prepare the files in init.sh instead.</source>
        <translation>RUN 在这里无法执行：镜像从 scratch 开始，其中没有 shell。请改在 init.sh 中准备文件。</translation>
    </message>
    <message>
        <source>RUN in an image that starts from scratch has no shell to run in.</source>
        <translation>从 scratch 开始的镜像中没有可供 RUN 使用的 shell。</translation>
    </message>
    <message>
        <source>
An image that starts `FROM scratch` is empty: there is no `/bin/sh`, so RUN fails and with it the build. What RUN was
meant to prepare (downloads, unpacked archives) belongs in `init.sh`, which runs before the build on the builder itself.

```bad
--- Kubefile
FROM scratch
RUN curl -LO https://example.com/tool
COPY . .
```

```good
--- init.sh
#!/bin/bash
set -e
curl -fLO https://example.com/tool
--- Kubefile
FROM scratch
COPY . .
```

A stage into which ADD, or COPY from another image, brings files before the RUN is left alone.
</source>
        <translation>
以 `FROM scratch` 开始的镜像是空的：其中没有 `/bin/sh`，因此 RUN 会失败，构建也随之失败。原本要由 RUN 准备的内容（下载的文件、解压的归档）应放到 `init.sh` 中，它会在构建之前直接在构建机上运行。

```bad
--- Kubefile
FROM scratch
RUN curl -LO https://example.com/tool
COPY . .
```

```good
--- init.sh
#!/bin/bash
set -e
curl -fLO https://example.com/tool
--- Kubefile
FROM scratch
COPY . .
```

如果某个阶段在 RUN 之前已通过 ADD 或从其他镜像 COPY 引入文件，则不检查该阶段。
</translation>
    </message>
    <message>
        <source>This %1 is no JSON array of strings (double quotes, commas between, no comma at the end), so it becomes one shell command that begins with “[”.</source>
        <translation>此 %1 不是 JSON 字符串数组（使用双引号，以逗号分隔，末尾没有逗号），因此会变成一条以“[”开头的 shell 命令。</translation>
    </message>
    <message>
        <source>Write it as “%1”</source>
        <translation>改写为“%1”</translation>
    </message>
    <message>
        <source>CMD or ENTRYPOINT begins like a JSON array, but is none.</source>
        <translation>CMD 或 ENTRYPOINT 的开头像 JSON 数组，实际却不是。</translation>
    </message>
    <message>
        <source>
The array form is JSON: strings in double quotes, commas between them, none behind the last. Anything else is taken as
shell text, brackets included, and the cluster then looks for a command named `[...`. The build does not complain.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&apos;bash install.sh&apos;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
```
</source>
        <translation>
数组形式就是 JSON：字符串用双引号，之间用逗号分隔，最后一项后面没有逗号。其他任何写法都会连同方括号一起被当作 shell 文本，集群随后会去找名为 `[...` 的命令。构建时不会报错。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&apos;bash install.sh&apos;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
```
</translation>
    </message>
    <message>
        <source>Join the words into one command</source>
        <translation>将这些词合并为一条命令</translation>
    </message>
    <message>
        <source>sealos runs each entry of %1 as a command of its own, so “%2” runs without arguments, then “%3”. Write one string: “%2 %3 …”.</source>
        <translation>sealos 将 %1 的每一项都作为单独的命令运行，因此会先不带参数地运行“%2”，再运行“%3”。请写成一个字符串：“%2 %3 …”。</translation>
    </message>
    <message>
        <source>The words of one command stand in several entries of CMD or ENTRYPOINT.</source>
        <translation>同一条命令的各个词被拆成了 CMD 或 ENTRYPOINT 的多个项。</translation>
    </message>
    <message>
        <source>
`sealos run` is not Docker: every entry of the array is a shell command of its own, run as `cd DIRECTORY &amp;&amp; ENTRY`, all
joined with `; `. `[&quot;bash&quot;, &quot;install.sh&quot;]` starts a shell that does nothing and then looks for a program `install.sh`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm&quot;, &quot;upgrade&quot;, &quot;-i&quot;, &quot;demo&quot;, &quot;charts/demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo&quot;, &quot;kubectl get pods&quot;]
```

`[&quot;/bin/sh&quot;, &quot;-c&quot;, &quot;...&quot;]` works, since sealos drops these two entries. Docker images are left alone.
</source>
        <translation>
`sealos run` 与 Docker 不同：数组的每一项都是一条单独的 shell 命令，以 `cd DIRECTORY &amp;&amp; ENTRY` 的形式运行，各项之间用 `; ` 连接。`[&quot;bash&quot;, &quot;install.sh&quot;]` 会启动一个什么也不做的 shell，然后去找名为 `install.sh` 的程序。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm&quot;, &quot;upgrade&quot;, &quot;-i&quot;, &quot;demo&quot;, &quot;charts/demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo&quot;, &quot;kubectl get pods&quot;]
```

`[&quot;/bin/sh&quot;, &quot;-c&quot;, &quot;...&quot;]` 可以正常工作，因为 sealos 会去掉前两项。Docker 镜像不检查。
</translation>
    </message>
    <message>
        <source>No ENV defines “%1”, so sealos turns “%2” into “$(%1)”, which the shell runs as a command unless “sealos run -e” sets it. For a literal dollar write “$$”.</source>
        <translation>没有 ENV 定义“%1”，因此 sealos 会将“%2”替换为“$(%1)”；除非用“sealos run -e”设置该变量，否则 shell 会把它当作命令执行。如需美元符号本身，请写“$$”。</translation>
    </message>
    <message>
        <source>Define %1 as empty</source>
        <translation>将 %1 定义为空</translation>
    </message>
    <message>
        <source>CMD or ENTRYPOINT uses a variable that no ENV defines.</source>
        <translation>CMD 或 ENTRYPOINT 使用了没有 ENV 定义的变量。</translation>
    </message>
    <message>
        <source>
Before a shell sees the command, sealos replaces `$(NAME)`, `${NAME}` and `$NAME` by the image&apos;s ENV, overlaid by
`sealos run -e`. A name that is not defined becomes `$(NAME)`, whichever form was written, and the shell then runs a
command of that name. Quotes do not protect: loop variables, `awk` fields and password hashes break too.

Give the variable a default, move the command into a script (scripts see the variables as usual), or write `$$` for a
dollar that is meant for the shell.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;]
```

```good
--- Kubefile
FROM scratch
ENV HELM_OPTS=${HELM_OPTS:-&quot;&quot;}
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;, &quot;for i in 1 2; do echo $$i; done&quot;, &quot;echo $(date +%s)&quot;]
```

Images that start from another image are left alone: that one may define the variable.
</source>
        <translation>
在 shell 看到命令之前，sealos 会将 `$(NAME)`、`${NAME}` 和 `$NAME` 替换为镜像的 ENV 值，`sealos run -e` 的设置优先。未定义的名称无论原来采用哪种写法，都会变成 `$(NAME)`，shell 随后便会执行以此为名的命令。引号起不到保护作用：循环变量、`awk` 字段和密码哈希同样会被破坏。

请为变量设置默认值，或将命令移到脚本中（脚本中可以照常使用这些变量），或者用 `$$` 表示要留给 shell 的美元符号。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;]
```

```good
--- Kubefile
FROM scratch
ENV HELM_OPTS=${HELM_OPTS:-&quot;&quot;}
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;, &quot;for i in 1 2; do echo $$i; done&quot;, &quot;echo $(date +%s)&quot;]
```

从其他镜像开始的镜像不检查，因为变量可能在那个镜像中定义。
</translation>
    </message>
    <message>
        <source>Give %1 its default by ENV</source>
        <translation>用 ENV 设置 %1 的默认值</translation>
    </message>
    <message>
        <source>sealos knows no operators in “%1”: it takes all between the braces as a name, finds none, and the shell then runs “%2” as a command.</source>
        <translation>sealos 不支持“%1”中的运算符：它会把花括号内的全部内容当作变量名，但找不到这个变量，shell 随后便会把“%2”当作命令执行。</translation>
    </message>
    <message>
        <source>CMD or ENTRYPOINT uses “${NAME:-default}” or another operator in braces.</source>
        <translation>CMD 或 ENTRYPOINT 在花括号中使用了“${NAME:-default}”或其他运算符。</translation>
    </message>
    <message>
        <source>
In CMD and ENTRYPOINT it is sealos that replaces variables, and it knows names alone. `${NAME:-nginx}` is looked up as a
variable called `NAME:-nginx`, which nobody can define, and becomes `$(NAME:-nginx)`: the shell runs a command of that
name and the default is never used. Set the default by ENV, where the build resolves it, or move the command into a
script.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i ${NAME:-demo} charts/demo&quot;]
```

```good
--- Kubefile
FROM scratch
ENV NAME=${NAME:-&quot;demo&quot;}
COPY . .
CMD [&quot;helm upgrade -i $(NAME) charts/demo&quot;]
```
</source>
        <translation>
在 CMD 和 ENTRYPOINT 中，变量由 sealos 替换，而它只识别名称。`${NAME:-nginx}` 会被当作名为 `NAME:-nginx` 的变量来查找，而这样的变量谁也无法定义，于是变成 `$(NAME:-nginx)`：shell 会执行以此为名的命令，默认值永远不会生效。请用 ENV 设置默认值，由构建解析，或将命令移到脚本中。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i ${NAME:-demo} charts/demo&quot;]
```

```good
--- Kubefile
FROM scratch
ENV NAME=${NAME:-&quot;demo&quot;}
COPY . .
CMD [&quot;helm upgrade -i $(NAME) charts/demo&quot;]
```
</translation>
    </message>
    <message>
        <source>The quotes stay part of this %1, so the shell looks for one command whose name is the whole text. Write “[…]” around it.</source>
        <translation>引号会保留在此 %1 中，因此 shell 会去找以整段文本为名称的命令。请在外面加上“[…]”。</translation>
    </message>
    <message>
        <source>Write it as an array</source>
        <translation>改写为数组</translation>
    </message>
    <message>
        <source>The whole text of CMD or ENTRYPOINT is one quoted string.</source>
        <translation>CMD 或 ENTRYPOINT 的全部文本是一个带引号的字符串。</translation>
    </message>
    <message>
        <source>
Without brackets the text goes to a shell as it stands, quotes included. `CMD &quot;bash install.sh&quot;` therefore asks for one
program named `bash install.sh`, which does not exist. The build does not complain; `sealos run` fails.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD &quot;bash install.sh&quot;
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
```
</source>
        <translation>
没有方括号时，文本会连同引号原样交给 shell。因此 `CMD &quot;bash install.sh&quot;` 要运行的是一个名为 `bash install.sh` 的程序，而它并不存在。构建时不会报错，但 `sealos run` 会失败。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD &quot;bash install.sh&quot;
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
```
</translation>
    </message>
    <message>
        <source>There is no “%1” beside the build file, and init.sh makes none, so the build fails.</source>
        <translation>构建文件旁没有“%1”，init.sh 也不会生成它，因此构建会失败。</translation>
    </message>
    <message>
        <source>There is no “%1” beside the build file, but there is “%2”: upper and lower case differ.</source>
        <translation>构建文件旁没有“%1”，但有“%2”：两者大小写不同。</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>改写为“%1”</translation>
    </message>
    <message>
        <source>COPY or ADD names a file that is not there and that init.sh does not make.</source>
        <translation>COPY 或 ADD 指定的文件不存在，init.sh 也不会生成它。</translation>
    </message>
    <message>
        <source>
The build stops when a source of COPY or ADD does not exist, also when a pattern matches nothing. Files may be committed,
made by `init.sh`, or, for `registry`, made by sealos itself.

```bad
--- Kubefile
FROM scratch
COPY instal.sh ./
--- install.sh
#!/bin/bash
```

```good
--- Kubefile
FROM scratch
COPY install.sh charts registry ./
--- init.sh
#!/bin/bash
helm pull demo --repo https://example.com/charts --untar -d charts
--- install.sh
#!/bin/bash
```

The rule keeps silent when `init.sh` mentions the path, or makes files whose names its text does not show (unpacked
archives, clones, other scripts), and when the source is written with a variable.
</source>
        <translation>
如果 COPY 或 ADD 的源不存在，构建就会停止；通配模式没有匹配到任何文件时也是如此。文件可以是已提交的，也可以由 `init.sh` 生成；`registry` 还可以由 sealos 自己生成。

```bad
--- Kubefile
FROM scratch
COPY instal.sh ./
--- install.sh
#!/bin/bash
```

```good
--- Kubefile
FROM scratch
COPY install.sh charts registry ./
--- init.sh
#!/bin/bash
helm pull demo --repo https://example.com/charts --untar -d charts
--- install.sh
#!/bin/bash
```

如果 `init.sh` 提到了该路径，或者生成的文件无法从其文本中看出名称（解压归档、克隆代码仓库、调用其他脚本），或者源中使用了变量，此规则不会报告。
</translation>
    </message>
    <message>
        <source>“%1” lies outside the build context: the build looks for “%2” beside the build file instead and fails.</source>
        <translation>“%1”位于构建上下文之外：构建会改为查找构建文件旁的“%2”，并因此失败。</translation>
    </message>
    <message>
        <source>COPY or ADD climbs out of the build context with “..”.</source>
        <translation>COPY 或 ADD 用“..”越出了构建上下文。</translation>
    </message>
    <message>
        <source>
The build sees the version directory and nothing above it. A leading `..` is dropped, so `COPY ../common.sh .` looks for
`common.sh` beside the build file. In CI even the neighbours are missing: only the version directory is copied to the
place of the build. Copy the file into the version directory, or let `init.sh` fetch it.

```bad
--- Kubefile
FROM scratch
COPY ../common/install.sh ./
```

```good
--- Kubefile
FROM scratch
COPY common/install.sh ./
--- common/install.sh
#!/bin/bash
```
</source>
        <translation>
构建只能看到版本目录，看不到它上层的任何内容。开头的 `..` 会被丢弃，因此 `COPY ../common.sh .` 会查找构建文件旁的 `common.sh`。在 CI 中，连相邻的目录也不存在：只有版本目录会被复制到构建位置。请将文件复制到版本目录中，或由 `init.sh` 获取。

```bad
--- Kubefile
FROM scratch
COPY ../common/install.sh ./
```

```good
--- Kubefile
FROM scratch
COPY common/install.sh ./
--- common/install.sh
#!/bin/bash
```
</translation>
    </message>
    <message>
        <source>There is a Dockerfile too, and CI takes that one alone; “sealos build” without “-f” takes both.</source>
        <translation>这里还有一个 Dockerfile，CI 只使用它；不带“-f”的“sealos build”则两个都会使用。</translation>
    </message>
    <message>
        <source>This is the file that CI builds.</source>
        <translation>这是 CI 构建所用的文件。</translation>
    </message>
    <message>
        <source>A Kubefile and a Dockerfile stand side by side.</source>
        <translation>Kubefile 和 Dockerfile 同时存在。</translation>
    </message>
    <message>
        <source>
The workflow takes the Dockerfile when it is there and not empty, and never looks at the Kubefile then. `sealos build .`
by hand takes both, one after the other, and the last one&apos;s image is the result. What you try at home is not what CI
builds: keep one of the two.

```bad
--- Kubefile
FROM scratch
COPY . .
--- Dockerfile
FROM scratch
COPY manifests manifests
--- manifests/demo.yaml
kind: Namespace
```

```good
--- Kubefile
FROM scratch
COPY . .
```

An empty Dockerfile does not count. Docker images know no Kubefile.
</source>
        <translation>
如果 Dockerfile 存在且不为空，工作流就会使用它，完全不看 Kubefile。手动运行 `sealos build .` 则会依次使用这两个文件，结果是后一个文件的镜像。这样一来，您在本地试验的就不是 CI 构建的内容：请只保留其中一个。

```bad
--- Kubefile
FROM scratch
COPY . .
--- Dockerfile
FROM scratch
COPY manifests manifests
--- manifests/demo.yaml
kind: Namespace
```

```good
--- Kubefile
FROM scratch
COPY . .
```

空的 Dockerfile 不算在内。Docker 镜像不使用 Kubefile。
</translation>
    </message>
    <message>
        <source>This is no valid YAML, so kubectl refuses the file: %1</source>
        <translation>这不是有效的 YAML，kubectl 会拒绝此文件：%1</translation>
    </message>
    <message>
        <source>A manifest is no valid YAML.</source>
        <translation>清单不是有效的 YAML。</translation>
    </message>
    <message>
        <source>
`sealos build` searches manifests line by line and never notices that one is broken; `kubectl apply` does, on the
cluster.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Namespace
metadata:
  name: [demo
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Namespace
metadata:
  name: demo
```

Left alone are files with template actions (`{{`), files of charts, and files that `init.sh` mentions.
</source>
        <translation>
`sealos build` 逐行搜索清单，不会发现清单已损坏；到了集群上，`kubectl apply` 才会报错。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Namespace
metadata:
  name: [demo
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Namespace
metadata:
  name: demo
```

包含模板动作（`{{`）的文件、Chart 中的文件以及 `init.sh` 提到的文件不检查。
</translation>
    </message>
    <message>
        <source>Move the comment above the image</source>
        <translation>将注释移到镜像上方</translation>
    </message>
    <message>
        <source>sealos does not pack “%1”. %2</source>
        <translation>sealos 不会打包“%1”。%2</translation>
    </message>
    <message>
        <source>An image in a manifest is written so that sealos does not pack it.</source>
        <translation>清单中镜像的写法使 sealos 不会打包它。</translation>
    </message>
    <message>
        <source>
`sealos build` does not read YAML. It takes each line of a manifest, looks for the characters `image:`, and what follows
must be a reference and nothing else. A comment behind it, a quoted key, a flow mapping, a value on the next line: all
that is passed over, the build succeeds, and the cluster without internet cannot pull the image.

Write it plainly on one line, or name the image in a list below `images/shim`; then this rule keeps silent too.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25 # the web server
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    # the web server
    - image: docker.io/library/nginx:1.25
```
</source>
        <translation>
`sealos build` 并不解析 YAML。它逐行读取清单，查找 `image:` 这几个字符，其后必须是镜像引用，不能有别的内容。后面跟着注释、键带引号、流式映射、值写在下一行：这些都会被略过，构建照样成功，而没有互联网的集群将无法拉取该镜像。

请把它直接写在一行里，或在 `images/shim` 下的列表中写明该镜像；那样本规则也不会再报告。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25 # the web server
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    # the web server
    - image: docker.io/library/nginx:1.25
```
</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>移除注释</translation>
    </message>
    <message>
        <source>A line of an image list is no image reference.</source>
        <translation>镜像列表中有一行不是镜像引用。</translation>
    </message>
    <message>
        <source>
Every file below `images/shim` is an image list, whatever its name. Each line that is neither empty nor a comment of its
own is taken as it stands, and one that does not parse ends the build: a comment behind the image, a single quote mark, a
blank, upper case in the repository.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25 # the web server
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
# the web server
docker.io/library/nginx:1.25
```

Left alone are lists that `init.sh` mentions by name: it may write them anew.
</source>
        <translation>
`images/shim` 下的每个文件都是镜像列表，无论叫什么名称。除空行和独占一行的注释外，每一行都会原样使用，只要有一行无法解析，构建就会终止：例如镜像后面的注释、单独一个引号、空格、镜像名称中的大写字母。

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25 # the web server
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
# the web server
docker.io/library/nginx:1.25
```

`init.sh` 按名称提到的列表不检查，因为它可能会重新写入这些列表。
</translation>
    </message>
    <message>
        <source>“%1” is named by its digest, so it is stored without a tag, and “sealos run” cannot copy it to the cluster&apos;s registry.</source>
        <translation>“%1”以摘要指定，存储时不带 Tag，因此“sealos run”无法将其复制到集群的镜像仓库。</translation>
    </message>
    <message>
        <source>Use the tag alone</source>
        <translation>仅使用 Tag</translation>
    </message>
    <message>
        <source>An image list names an image by its digest.</source>
        <translation>镜像列表以摘要指定镜像。</translation>
    </message>
    <message>
        <source>
To pin an image by digest is good advice elsewhere, and wrong here. sealos stores such an image without a tag, also when
the line has both. At `sealos run` the stored repositories are copied tag by tag; one without tags stops that, and the
images are missing from the cluster&apos;s registry.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25.3
```

In manifests a digest behind a tag does no harm: sealos drops it.
</source>
        <translation>
用摘要固定镜像版本在别处是好做法，在这里却不对。sealos 存储这样的镜像时不带 Tag，即使该行同时写了 Tag 和摘要也是如此。运行 `sealos run` 时，已存储的镜像按 Tag 逐个复制；只要有一个镜像名称下没有 Tag，复制就会中止，集群的镜像仓库中便会缺少镜像。

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25.3
```

在清单中，Tag 后面的摘要没有影响：sealos 会将其去掉。
</translation>
    </message>
    <message>
        <source>The image store “%1” is not “registry” beside the build file, so its images never reach the cluster&apos;s registry.</source>
        <translation>镜像存储“%1”不是构建文件旁的“registry”，其中的镜像不会进入集群的镜像仓库。</translation>
    </message>
    <message>
        <source>A registry directory lies elsewhere than beside the build file.</source>
        <translation>镜像仓库目录不在构建文件旁。</translation>
    </message>
    <message>
        <source>
`sealos run` looks for images in `/registry` of the cluster image and nowhere else. A store in another folder is copied
to the first master like any file and never reaches the cluster&apos;s registry: nodes without internet cannot pull then.
Move it to `registry/` beside the build file, or delete it and let `sealos build` make it.

```bad
--- Kubefile
FROM scratch
COPY . .
--- opt/registry/docker/registry/v2/repositories/
--- opt/registry/docker/registry/v2/blobs/
```

```good
--- Kubefile
FROM scratch
COPY . .
--- registry/docker/registry/v2/repositories/
--- registry/docker/registry/v2/blobs/
--- opt/registry/README.md
The registry program, which is no store.
```

A folder counts as a store by what it holds, `docker/registry/v2` with `blobs` or `repositories`, never by its name.
</source>
        <translation>
`sealos run` 只在集群镜像的 `/registry` 中查找镜像。其他文件夹中的镜像存储会像普通文件一样被复制到第一个 master 节点，但不会进入集群的镜像仓库，无法访问互联网的节点也就无法拉取镜像。请将其移到构建文件旁的 `registry/`，或将其删除，由 `sealos build` 生成。

```bad
--- Kubefile
FROM scratch
COPY . .
--- opt/registry/docker/registry/v2/repositories/
--- opt/registry/docker/registry/v2/blobs/
```

```good
--- Kubefile
FROM scratch
COPY . .
--- registry/docker/registry/v2/repositories/
--- registry/docker/registry/v2/blobs/
--- opt/registry/README.md
The registry program, which is no store.
```

文件夹是否算作镜像存储，取决于其内容（含有 `blobs` 或 `repositories` 的 `docker/registry/v2`），与名称无关。
</translation>
    </message>
    <message>
        <source>The image store “%1” lies inside a chart: helm reads all of it into memory, at build and at install, and its images never reach the cluster&apos;s registry.</source>
        <translation>镜像存储“%1”位于 Chart 中：helm 在构建和安装时会将其全部读入内存，其中的镜像也不会进入集群的镜像仓库。</translation>
    </message>
    <message>
        <source>A registry directory lies inside a chart.</source>
        <translation>镜像仓库目录位于 Chart 中。</translation>
    </message>
    <message>
        <source>
helm loads every file of a chart into memory. With an image store inside, the scan at build time and `helm install` on
the cluster become slow and may run out of memory (sealos issue 1545). Nor does `sealos run` look there for images.
Move the store to `registry/` beside the build file, or delete it and let `sealos build` make it.

```bad
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/registry/docker/registry/v2/repositories/
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/registry/deployment.yaml
kind: Deployment
```

A folder of a chart that is merely called `registry` is no store.
</source>
        <translation>
helm 会将 Chart 的每个文件都载入内存。如果其中有镜像存储，构建时的扫描和集群上的 `helm install` 都会变慢，还可能耗尽内存（sealos Issue 1545）。`sealos run` 也不会在那里查找镜像。请将镜像存储移到构建文件旁的 `registry/`，或将其删除，由 `sealos build` 生成。

```bad
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/registry/docker/registry/v2/repositories/
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/registry/deployment.yaml
kind: Deployment
```

Chart 中仅仅名为 `registry` 的文件夹不算镜像存储。
</translation>
    </message>
    <message>
        <source>Copy it to “/registry”</source>
        <translation>将其复制到“/registry”</translation>
    </message>
    <message>
        <source>The registry directory is copied to “%1”, but “sealos run” takes images from “/registry” alone, so none of them reaches the cluster.</source>
        <translation>镜像仓库目录被复制到“%1”，但“sealos run”只从“/registry”获取镜像，因此这些镜像都不会进入集群。</translation>
    </message>
    <message>
        <source>COPY puts the registry directory elsewhere than at the root of the image.</source>
        <translation>COPY 没有将镜像仓库目录放到镜像的根目录。</translation>
    </message>
    <message>
        <source>
`sealos build` makes `registry/` beside the build file, and `sealos run` takes the images from `/registry` of the image.
Note that COPY of a folder copies what is in it: `COPY registry .` spreads the store over the root, and `WORKDIR` moves
every relative target.

```bad
--- Kubefile
FROM scratch
WORKDIR /opt
COPY registry registry
```

```good
--- Kubefile
FROM scratch
COPY registry registry
COPY manifests manifests
--- manifests/demo.yaml
kind: Namespace
```

`COPY . .` takes the registry along. A second copy elsewhere is left alone when one stands right, and so is
a committed folder `registry` that is no store when there are no images.
</source>
        <translation>
`sealos build` 在构建文件旁边生成 `registry/`，`sealos run` 从镜像的 `/registry` 取得各镜像。请注意，COPY 一个文件夹复制的是其中的内容：`COPY registry .` 会把镜像存储散落到根目录，而 `WORKDIR` 会移动每个相对目标。

```bad
--- Kubefile
FROM scratch
WORKDIR /opt
COPY registry registry
```

```good
--- Kubefile
FROM scratch
COPY registry registry
COPY manifests manifests
--- manifests/demo.yaml
kind: Namespace
```

`COPY . .` 会一并带上 registry。若已有一处放置正确，则不理会另一处的复制；没有镜像时，提交在仓库中但不是镜像存储的 `registry` 文件夹也不理会。
</translation>
    </message>
    <message>
        <source>Insert “COPY registry registry”</source>
        <translation>插入“COPY registry registry”</translation>
    </message>
    <message>
        <source>This image is found here.</source>
        <translation>在这里找到此镜像。</translation>
    </message>
    <message>
        <source>There are images to pack, but the build file does not copy the registry directory.</source>
        <translation>有镜像需要打包，但构建文件没有复制镜像仓库目录。</translation>
    </message>
    <message>
        <source>
Before the build, `sealos build` pulls every image that it finds in `charts/`, `manifests/` and `images/shim/` and stores
it in `registry/` beside the build file. Only a COPY brings that into the image, `COPY registry registry` or `COPY . .`;
without it the images are missing and nobody says a word (sealos issues 2089 and 4478).

```bad
--- Kubefile
FROM scratch
COPY manifests manifests
CMD [&quot;kubectl apply -f manifests&quot;]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY manifests manifests
COPY registry registry
CMD [&quot;kubectl apply -f manifests&quot;]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

Left alone: manifests without images, build files that `init.sh` mentions, and images that start from another image or
copy from one.
</source>
        <translation>
构建之前，`sealos build` 会拉取在 `charts/`、`manifests/` 和 `images/shim/` 中找到的所有镜像，并存储到构建文件旁的 `registry/`。只有 COPY 才能将其带入镜像，即 `COPY registry registry` 或 `COPY . .`；否则就会缺少这些镜像，而且没有任何提示（sealos Issue 2089 和 4478）。

```bad
--- Kubefile
FROM scratch
COPY manifests manifests
CMD [&quot;kubectl apply -f manifests&quot;]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY manifests manifests
COPY registry registry
CMD [&quot;kubectl apply -f manifests&quot;]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

不检查以下内容：不含镜像的清单、`init.sh` 提到的构建文件，以及从其他镜像开始或从其他镜像复制文件的镜像。
</translation>
    </message>
    <message>
        <source>Rendering this template writes “%1”, and the file of that name is lost without a word.</source>
        <translation>渲染此模板会写入“%1”，原有的同名文件会丢失且没有任何提示。</translation>
    </message>
    <message>
        <source>This file is replaced.</source>
        <translation>此文件会被替换。</translation>
    </message>
    <message>
        <source>This template and “%1” are both rendered to “%2”; the second one wins.</source>
        <translation>此模板和“%1”都会渲染为“%2”，后渲染的会覆盖先渲染的。</translation>
    </message>
    <message>
        <source>This is the other template.</source>
        <translation>这是另一个模板。</translation>
    </message>
    <message>
        <source>A template is rendered to the name of a file that exists.</source>
        <translation>模板渲染后的名称与已有文件相同。</translation>
    </message>
    <message>
        <source>
`sealos run` renders `demo.yaml.tmpl` to `demo.yaml`. When there is a `demo.yaml` already, it is removed and replaced
without a word; `demo.yaml.tpl` is rendered to the same name too. Rename one of the two.

```bad
--- Kubefile
FROM scratch
COPY . .
--- etc/demo.conf
port = 80
--- etc/demo.conf.tmpl
port = {{ .port }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- etc/static.conf
port = 80
--- etc/demo.conf.tmpl
port = {{ .port }}
```

Looked at are `etc`, `scripts`, `manifests`, and `charts`, which the user guide names too, without the templates of the
charts themselves.
</source>
        <translation>
`sealos run` 将 `demo.yaml.tmpl` 渲染为 `demo.yaml`。如果已有 `demo.yaml`，它会在没有任何提示的情况下被移除并替换；`demo.yaml.tpl` 也会渲染为同一名称。请重命名其中一个。

```bad
--- Kubefile
FROM scratch
COPY . .
--- etc/demo.conf
port = 80
--- etc/demo.conf.tmpl
port = {{ .port }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- etc/static.conf
port = 80
--- etc/demo.conf.tmpl
port = {{ .port }}
```

检查范围为 `etc`、`scripts`、`manifests`，以及用户指南中也提到的 `charts`，但不包括 Chart 自身的模板。
</translation>
    </message>
    <message>
        <source>A template named “.tmpl” is rendered to its own folder “%1”, so “sealos run” stops.</source>
        <translation>名为“.tmpl”的模板会渲染到其所在的文件夹“%1”，“sealos run”会因此停止。</translation>
    </message>
    <message>
        <source>Rendering this template would write “%1”, which is a folder with files in it, so “sealos run” stops.</source>
        <translation>渲染此模板会写入“%1”，而它是一个含有文件的文件夹，“sealos run”会因此停止。</translation>
    </message>
    <message>
        <source>A template is rendered to the name of a folder.</source>
        <translation>模板渲染后的名称与文件夹相同。</translation>
    </message>
    <message>
        <source>
`sealos run` renders `NAME.tmpl` to `NAME`. When that is a folder with files in it, it cannot be replaced, and the run
stops before anything is installed. The same happens with a file named just `.tmpl`. Rename the template.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.tmpl
kind: Namespace
--- manifests/demo/pod.yaml
kind: Pod
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
kind: Namespace
--- manifests/demo/pod.yaml
kind: Pod
```
</source>
        <translation>
`sealos run` 将 `NAME.tmpl` 渲染为 `NAME`。如果后者是一个含有文件的文件夹，则无法替换，运行会在安装任何内容之前停止。文件名仅为 `.tmpl` 时也是如此。请重命名模板。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.tmpl
kind: Namespace
--- manifests/demo/pod.yaml
kind: Pod
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
kind: Namespace
--- manifests/demo/pod.yaml
kind: Pod
```
</translation>
    </message>
    <message>
        <source>sealos renders no templates below “charts”, whatever the user guide says, so this file stays as it is.</source>
        <translation>无论用户指南怎么说，sealos 都不会渲染“charts”下的模板，因此此文件会保持原样。</translation>
    </message>
    <message>
        <source>sealos renders templates below “etc”, “scripts” and “manifests” alone, so this file stays as it is.</source>
        <translation>sealos 只渲染“etc”、“scripts”和“manifests”下的模板，因此此文件会保持原样。</translation>
    </message>
    <message>
        <source>A .tmpl file lies where nothing renders it.</source>
        <translation>.tmpl 文件所在的位置不会被渲染。</translation>
    </message>
    <message>
        <source>
`sealos run` renders the `*.tmpl` files below `etc`, `scripts` and `manifests` at the root of the image. The user guide
names `charts` instead of `scripts`; the code does not look there, and never did in a released version 5. Move the file,
or drop the suffix.

```bad
--- Kubefile
FROM scratch
COPY . .
--- opt/demo.conf.tmpl
port = {{ .port }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- etc/demo.conf.tmpl
port = {{ .port }}
```

Left alone are templates of a chart, which helm renders, files that a script mentions, and files that COPY puts into one
of the three folders.
</source>
        <translation>
`sealos run` 会渲染镜像根目录中 `etc`、`scripts` 和 `manifests` 下的 `*.tmpl` 文件。用户指南写的是 `charts` 而不是 `scripts`；但代码并不查找该目录，已发布的任何 5.x 版本都是如此。请移动文件，或去掉后缀。

```bad
--- Kubefile
FROM scratch
COPY . .
--- opt/demo.conf.tmpl
port = {{ .port }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- etc/demo.conf.tmpl
port = {{ .port }}
```

由 helm 渲染的 Chart 模板、脚本提到的文件，以及 COPY 放入上述三个文件夹之一的文件不检查。
</translation>
    </message>
    <message>
        <source>This template is empty, and sealos then writes the text of the template before it into “%1”.</source>
        <translation>此模板为空，sealos 会将前一个模板的文本写入“%1”。</translation>
    </message>
    <message>
        <source>A template is empty and would show the text of another one.</source>
        <translation>模板为空，输出的会是另一个模板的文本。</translation>
    </message>
    <message>
        <source>
All templates of an image share one template object of Go. A file with nothing in it, or with comments and blanks alone,
defines no text of its own, and what comes out is the template that was rendered before. Delete the file, or write
something into it.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
{{/* to be done */}}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
kind: Namespace
metadata:
  name: {{ .namespace }}
```
</source>
        <translation>
一个镜像的所有模板共用同一个 Go 模板对象。文件中没有内容，或只有注释和空白时，不会定义自己的文本，输出的便是之前渲染的模板。请删除该文件，或在其中写入内容。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
{{/* to be done */}}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
kind: Namespace
metadata:
  name: {{ .namespace }}
```
</translation>
    </message>
    <message>
        <source>CI takes “%1” and never looks at “%2”, so this directory cannot be built there.</source>
        <translation>CI 使用“%1”，不会查找“%2”，因此无法在 CI 中构建此目录。</translation>
    </message>
    <message>
        <source>There is no “%1”, and init.sh makes none, so this directory cannot be built.</source>
        <translation>没有“%1”，init.sh 也不会生成它，因此无法构建此目录。</translation>
    </message>
    <message>
        <source>A version directory has no build file.</source>
        <translation>版本目录中没有构建文件。</translation>
    </message>
    <message>
        <source>
The workflow builds a cluster image from `Dockerfile`, when that is committed and not empty, else from `Kubefile`, which
`init.sh` may write. It looks for no other name: a `Sealfile` or `Containerfile` works with `sealos build` at home and
fails in CI. Docker images need a `Dockerfile`.

```bad
--- Sealfile
FROM scratch
COPY . .
```

```good
--- init.sh
#!/bin/bash
cat &gt;Kubefile &lt;&lt;EOF
FROM scratch
COPY . .
EOF
```
</source>
        <translation>
如果 `Dockerfile` 已提交且不为空，工作流就用它构建集群镜像，否则使用 `Kubefile`，后者可以由 `init.sh` 写入。工作流不会查找其他名称：`Sealfile` 或 `Containerfile` 在本地可以用 `sealos build` 构建，在 CI 中则会失败。Docker 镜像需要 `Dockerfile`。

```bad
--- Sealfile
FROM scratch
COPY . .
```

```good
--- init.sh
#!/bin/bash
cat &gt;Kubefile &lt;&lt;EOF
FROM scratch
COPY . .
EOF
```
</translation>
    </message>
    <message>
        <source>The workflow removes some characters of “%1” and looks for “%2”, so no issue command can build this directory. Rename it.</source>
        <translation>工作流会移除“%1”中的某些字符，然后查找“%2”，因此任何 Issue 命令都无法构建此目录。请将其重命名。</translation>
    </message>
    <message>
        <source>The name of an application or version cannot be written in an issue command.</source>
        <translation>应用名称或版本无法写入 Issue 命令。</translation>
    </message>
    <message>
        <source>
The workflow that reads `/imagebuild_apps NAME VERSION` removes every character other than letters, digits, `.`, `-` and
`_` before it looks for the directory. With a `+`, a blank (also one at the end, which nobody sees) or Chinese characters
in the name, it looks for another directory and fails. Write `-` for `+`.

```bad
--- applications/demo/1.0+2/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/1.0-2/Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
读取 `/imagebuild_apps NAME VERSION` 的工作流在查找目录之前，会移除字母、数字、`.`、`-` 和 `_` 以外的所有字符。如果名称中有 `+`、空格（包括末尾看不见的空格）或汉字，它就会去找另一个目录，从而失败。请用 `-` 代替 `+`。

```bad
--- applications/demo/1.0+2/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/1.0-2/Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an image: lower-case letters and digits, joined by “.”, “_” or “-”.</source>
        <translation>“%1”不能用作镜像名称：名称由小写字母和数字组成，以“.”、“_”或“-”连接。</translation>
    </message>
    <message>
        <source>“%1” cannot be the tag of an image: it begins with a letter, a digit or “_” and has at most 122 characters.</source>
        <translation>“%1”不能用作镜像的 Tag：Tag 以字母、数字或“_”开头，最多 122 个字符。</translation>
    </message>
    <message>
        <source>The name of an application or version makes no valid image name.</source>
        <translation>应用名称或版本无法构成有效的镜像名称。</translation>
    </message>
    <message>
        <source>
The image is pushed as `NAME:VERSION-ARCH`. A repository name has no capitals and begins and ends with a letter or digit;
a tag does not begin with `.` or `-`. Otherwise the build fails when the image is named.

```bad
--- applications/Demo/1.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
镜像以 `NAME:VERSION-ARCH` 的形式推送。镜像名称不含大写字母，以字母或数字开头和结尾；Tag 不能以 `.` 或 `-` 开头。否则，构建会在为镜像命名时失败。

```bad
--- applications/Demo/1.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>build_arch must be exactly “amd64” or “arm64”: the two steps of the workflow read anything else differently, and no image comes out.</source>
        <translation>build_arch 的内容必须正好是“amd64”或“arm64”：对于其他内容，工作流的两个步骤会有不同的解读，最终不会产生镜像。</translation>
    </message>
    <message>
        <source>build_arch holds something else than one architecture.</source>
        <translation>build_arch 的内容不是单个架构。</translation>
    </message>
    <message>
        <source>
`build_arch` restricts an application to one architecture. The build step removes all blanks and compares; the step that
joins the images removes line ends alone. With `amd64 arm64`, capitals or Windows line ends the two disagree: nothing is
built, or an image is joined that does not exist. For both architectures, delete the file.

```bad
--- Kubefile
FROM scratch
COPY . .
--- build_arch
amd64 arm64
```

```good
--- Kubefile
FROM scratch
COPY . .
--- build_arch
amd64
```
</source>
        <translation>
`build_arch` 将应用限制为一种架构。构建步骤会移除所有空白后再比较，合并镜像的步骤则只移除换行符。如果内容是 `amd64 arm64`，或含有大写字母或 Windows 换行符，两个步骤的结果就会不一致：要么什么也不构建，要么去合并不存在的镜像。如果要构建两种架构，请删除该文件。

```bad
--- Kubefile
FROM scratch
COPY . .
--- build_arch
amd64 arm64
```

```good
--- Kubefile
FROM scratch
COPY . .
--- build_arch
amd64
```
</translation>
    </message>
    <message>
        <source>init.sh has Windows line ends: bash takes the carriage return as part of every command, so the script fails.</source>
        <translation>init.sh 使用了 Windows 换行符：bash 会把回车符当作每条命令的一部分，因此脚本会失败。</translation>
    </message>
    <message>
        <source>Convert the line ends</source>
        <translation>转换换行符</translation>
    </message>
    <message>
        <source>init.sh has Windows line ends.</source>
        <translation>init.sh 使用了 Windows 换行符。</translation>
    </message>
    <message>
        <source>
bash ends a line at the line feed and keeps the carriage return before it as part of the last word: `set -e` becomes an
invalid option, `fi` an unknown command, and file names get a character that nobody sees. Convert the file, and let git
keep it so (`* text=auto eol=lf` in `.gitattributes`).

```bad
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash␍
set -e␍
```

```good
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash
set -e
```
</source>
        <translation>
bash 以换行符结束一行，并将它前面的回车符保留为最后一个词的一部分：`set -e` 会变成无效选项，`fi` 会变成未知命令，文件名中则会多出一个看不见的字符。请转换该文件，并让 git 保持这种换行方式（在 `.gitattributes` 中写入 `* text=auto eol=lf`）。

```bad
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash␍
set -e␍
```

```good
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash
set -e
```
</translation>
    </message>
    <message>
        <source>Not checked. %1</source>
        <translation>未检查。%1</translation>
    </message>
    <message>
        <source>A file cannot be read, so nothing in it is checked.</source>
        <translation>文件无法读取，其中的内容均未检查。</translation>
    </message>
    <message>
        <source>
Build files, scripts, manifests, templates and image lists are UTF-8 text of at most 16 MiB. One that is binary, encoded
otherwise, larger, no regular file, or that you may not read, is not checked; the message says why. A binary file below
`images/shim` or in the place of a build file stops the build.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo.tar
␀␀␀
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```
</source>
        <translation>
构建文件、脚本、清单、模板和镜像列表应为不超过 16 MiB 的 UTF-8 文本。如果文件是二进制文件、采用其他编码、超过大小限制、不是普通文件，或者您没有读取权限，则不检查；原因见消息。如果 `images/shim` 下或构建文件的位置上是二进制文件，构建会停止。

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo.tar
␀␀␀
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```
</translation>
    </message>
    <message>
        <source>“%1” is no image reference, so sealos stops the build. A line of an image list is one reference and nothing else.</source>
        <translation>“%1”不是镜像引用，sealos 会因此停止构建。镜像列表的每一行只能是一个镜像引用，不能有其他内容。</translation>
    </message>
    <message>
        <source>“%1” is above the build context, which the build cannot see; the version directory itself is “.”.</source>
        <translation>“%1”位于构建上下文之上，构建看不到它；版本目录本身应写作“.”。</translation>
    </message>
    <message>
        <source>Write “.”</source>
        <translation>写作“.”</translation>
    </message>
    <message>
        <source>COPY or ADD takes the folder above the version directory.</source>
        <translation>COPY 或 ADD 取用了版本目录之上的文件夹。</translation>
    </message>
    <message>
        <source>
The build sees the version directory and nothing above it, so `..` cannot be copied. Builders drop the climb and copy the
context itself, or refuse the line, depending on their version. Usually an editor rewrote a dot when a file was moved.

```bad
--- Kubefile
FROM scratch
COPY .. .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
构建只能看到版本目录及其下的内容，因此 `..` 无法被复制。构建工具会根据版本不同，或忽略上跳而复制上下文本身，或拒绝这一行。通常是移动文件时编辑器把点改写了。

```bad
--- Kubefile
FROM scratch
COPY .. .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>“%1” is a folder of the image, not of the host, where nothing will find it. Copy to a folder such as opt/ and let CMD copy it to its place.</source>
        <translation>“%1”是镜像里的文件夹，而不是主机上的，没有程序会在那里找到它。请复制到 opt/ 之类的文件夹，再由 CMD 复制到所需位置。</translation>
    </message>
    <message>
        <source>COPY into a system folder of a cluster image does not reach the host.</source>
        <translation>把文件复制到集群镜像的系统文件夹，并不会到达主机。</translation>
    </message>
    <message>
        <source>
The files of a cluster image are put into the application&apos;s own directory on the first master. `/usr/local/bin` of the
image becomes a folder there, and no program is found in it. Copy to `opt/` and let a run command, which runs on the host,
copy it from there.

```bad
--- Kubefile
FROM scratch
COPY opt/tool /usr/local/bin/
CMD [&quot;tool install&quot;]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt/tool opt/
CMD [&quot;cp -f opt/tool /usr/local/bin/&quot;, &quot;tool install&quot;]
--- opt/tool
```

A file that a run command takes from below the application&apos;s directory (`cp usr/local/bin/tool ...`) is left alone, and
so are images that start from another image.
</source>
        <translation>
集群镜像的文件会放进第一个 master 上该应用自己的目录。镜像中的 `/usr/local/bin` 在那里只是一个普通文件夹，其中的程序不会被找到。请复制到 `opt/`，再由在主机上执行的运行命令从那里复制。

```bad
--- Kubefile
FROM scratch
COPY opt/tool /usr/local/bin/
CMD [&quot;tool install&quot;]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt/tool opt/
CMD [&quot;cp -f opt/tool /usr/local/bin/&quot;, &quot;tool install&quot;]
--- opt/tool
```

如果运行命令从应用目录之下取用文件（`cp usr/local/bin/tool ...`），则不报告；以其他镜像为基础的镜像也不报告。
</translation>
    </message>
    <message>
        <source>The value of %1 holds %2, which the shell interprets again when sealos exports it and puts it into the run command.</source>
        <translation>%1 的值包含 %2；sealos 导出该变量并把它放进运行命令时，shell 会再次解释这些字符。</translation>
    </message>
    <message>
        <source>An ENV value holds characters that the shell interprets again.</source>
        <translation>ENV 的值包含会被 shell 再次解释的字符。</translation>
    </message>
    <message>
        <source>
sealos writes all ENV values in front of the run commands as `export NAME=&quot;value&quot;` without escaping, and replaces
`$(NAME)` in a command by the bare value. So `&quot;`, `$`, a backtick or a backslash in a value is interpreted again, and `|`,
`;`, `&amp;`, `&lt;` and `&gt;` become operators of the shell where the value is put into a command. Give such values a default
inside the script that CMD starts, or choose another separator.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV INTERFACES=&quot;eth.*|en.*&quot;
CMD [&quot;INTERFACES=$(INTERFACES) bash install.sh&quot;]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV INTERFACES=&quot;eth.*,en.*&quot;
CMD [&quot;INTERFACES=$(INTERFACES) bash install.sh&quot;]
--- install.sh
```
</source>
        <translation>
sealos 把所有 ENV 的值以 `export NAME=&quot;value&quot;` 的形式写在运行命令之前，不做转义，并把命令中的 `$(NAME)` 替换为原值。因此值中的 `&quot;`、`$`、反引号或反斜杠会被再次解释；值放进命令时，`|`、`;`、`&amp;`、`&lt;` 和 `&gt;` 会变成 shell 的运算符。请把这类默认值写在 CMD 启动的脚本里，或换用其他分隔符。

```bad
--- Kubefile
FROM scratch
COPY . .
ENV INTERFACES=&quot;eth.*|en.*&quot;
CMD [&quot;INTERFACES=$(INTERFACES) bash install.sh&quot;]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV INTERFACES=&quot;eth.*,en.*&quot;
CMD [&quot;INTERFACES=$(INTERFACES) bash install.sh&quot;]
--- install.sh
```
</translation>
    </message>
    <message>
        <source>FROM names no possible image.</source>
        <translation>FROM 写的不是可能的镜像。</translation>
    </message>
    <message>
        <source>
The name after FROM must be `scratch`, an earlier stage or an image reference: lower case, a tag after `:`, a digest with
its algorithm after `@`. A placeholder that a script replaces before the build makes the file useless for everybody who
builds it otherwise; use ARG instead.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM node@digestOfTheDay
```

```good
--- dockerimages/demo/1.0/Dockerfile
ARG IMAGE=node:18
FROM $IMAGE
```
</source>
        <translation>
FROM 之后必须是 `scratch`、前面的阶段，或镜像引用：小写，`:` 之后是标签，`@` 之后是带算法的摘要。由脚本在构建前替换的占位符，会使其他构建者无法使用该文件；请改用 ARG。

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM node@digestOfTheDay
```

```good
--- dockerimages/demo/1.0/Dockerfile
ARG IMAGE=node:18
FROM $IMAGE
```
</translation>
    </message>
    <message>
        <source>The image is always made for %1, also when it is built for another platform.</source>
        <translation>该镜像始终为 %1 制作，即使是为其他平台构建。</translation>
    </message>
    <message>
        <source>FROM fixes the platform of an image that is built for several.</source>
        <translation>FROM 固定了平台，而该镜像要为多个平台构建。</translation>
    </message>
    <message>
        <source>“%1” is made for %2, but the image is built for amd64 and arm64.</source>
        <translation>“%1”是为 %2 制作的，但该镜像要为 amd64 和 arm64 构建。</translation>
    </message>
    <message>
        <source>A build file takes a file of one architecture for all of them.</source>
        <translation>构建文件为所有架构取用了只适合一种架构的文件。</translation>
    </message>
    <message>
        <source>
The workflow builds every image for amd64 and arm64. A file whose name says one architecture ends in both images, and in
one of them it does not run. Let `init.sh` fetch the file for its first argument under a neutral name, write `${ARCH}` or
`$TARGETARCH` in a Dockerfile, or say in a file `build_arch` that only one architecture is built.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
ADD plugins-linux-amd64.tgz /plugins
--- dockerimages/demo/1.0/plugins-linux-amd64.tgz
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
ARG TARGETARCH
ADD plugins-linux-${TARGETARCH}.tgz /plugins
```

Files that `init.sh` names, and build files that name both architectures, are left alone.
</source>
        <translation>
工作流会为 amd64 和 arm64 构建每个镜像。名称指明一种架构的文件会进入两个镜像，在其中一个里无法运行。请让 `init.sh` 按第一个参数获取文件并用中性名称保存，或在 Dockerfile 中写 `${ARCH}` 或 `$TARGETARCH`，或在文件 `build_arch` 中说明只构建一种架构。

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
ADD plugins-linux-amd64.tgz /plugins
--- dockerimages/demo/1.0/plugins-linux-amd64.tgz
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
ARG TARGETARCH
ADD plugins-linux-${TARGETARCH}.tgz /plugins
```

`init.sh` 中提到的文件，以及同时写了两种架构的构建文件，不报告。
</translation>
    </message>
    <message>
        <source>There is neither CMD nor ENTRYPOINT: `sealos run` brings files and images to the cluster and installs nothing.</source>
        <translation>既没有 CMD 也没有 ENTRYPOINT：`sealos run` 只把文件和镜像带到集群，不安装任何东西。</translation>
    </message>
    <message>
        <source>The image has neither CMD nor ENTRYPOINT, so running it only brings files and images.</source>
        <translation>镜像既没有 CMD 也没有 ENTRYPOINT，运行它只会带来文件和镜像。</translation>
    </message>
    <message>
        <source>
`sealos run` executes the entries of ENTRYPOINT and CMD. Without them an image only delivers its files and container
images. That may be meant (a bundle of images); mostly the command was forgotten.

```bad
--- Kubefile
FROM scratch
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests&quot;]
```
</source>
        <translation>
`sealos run` 执行 ENTRYPOINT 和 CMD 的各项。没有它们，镜像只交付文件和容器镜像。这可能是有意的（镜像包），但多半是忘了写命令。

```bad
--- Kubefile
FROM scratch
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests&quot;]
```
</translation>
    </message>
    <message>
        <source>This %1 has no effect: a later one replaces it.</source>
        <translation>此处的 %1 不起作用：后面的会替换它。</translation>
    </message>
    <message>
        <source>The later one.</source>
        <translation>后面的那一个。</translation>
    </message>
    <message>
        <source>Only the last CMD or ENTRYPOINT of an image counts.</source>
        <translation>一个镜像只有最后的 CMD 或 ENTRYPOINT 生效。</translation>
    </message>
    <message>
        <source>
An image has one CMD and one ENTRYPOINT. When the build file has several, the last one wins without a word, and what the
earlier ones should do is never run. Put all commands into one array.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests&quot;]
CMD [&quot;helm upgrade -i demo charts/demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests&quot;, &quot;helm upgrade -i demo charts/demo&quot;]
```
</source>
        <translation>
一个镜像只有一个 CMD 和一个 ENTRYPOINT。构建文件中有多个时，最后一个生效，没有任何提示，前面的命令永远不会执行。请把所有命令写进一个数组。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests&quot;]
CMD [&quot;helm upgrade -i demo charts/demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests&quot;, &quot;helm upgrade -i demo charts/demo&quot;]
```
</translation>
    </message>
    <message>
        <source>sealos runs commands in the root of the image whatever WORKDIR says; it only changes where COPY puts files, registry/ among them.</source>
        <translation>无论 WORKDIR 写什么，sealos 都在镜像的根目录执行命令；WORKDIR 只会改变 COPY 放置文件的位置，registry/ 也在其中。</translation>
    </message>
    <message>
        <source>sealos ignores %1: a cluster image is no container.</source>
        <translation>sealos 会忽略 %1：集群镜像不是容器。</translation>
    </message>
    <message>
        <source>WORKDIR, USER, EXPOSE, VOLUME, HEALTHCHECK and STOPSIGNAL do nothing in a cluster image.</source>
        <translation>WORKDIR、USER、EXPOSE、VOLUME、HEALTHCHECK 和 STOPSIGNAL 在集群镜像中不起作用。</translation>
    </message>
    <message>
        <source>
Nothing of a cluster image runs as a container: its files are copied to the host and its commands run there as root.
USER, EXPOSE, VOLUME, HEALTHCHECK and STOPSIGNAL have no effect. WORKDIR has a harmful one: relative targets of COPY move
below it, while commands still run in the root of the image and `registry/` is only found there.

```bad
--- Kubefile
FROM scratch
WORKDIR /app
COPY . .
CMD [&quot;bash install.sh&quot;]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
--- install.sh
```
</source>
        <translation>
集群镜像不会作为容器运行：它的文件被复制到主机，命令以 root 身份在主机上执行。USER、EXPOSE、VOLUME、HEALTHCHECK 和 STOPSIGNAL 没有作用。WORKDIR 则有害：COPY 的相对目标会移到它之下，而命令仍在镜像的根目录执行，`registry/` 也只在根目录被识别。

```bad
--- Kubefile
FROM scratch
WORKDIR /app
COPY . .
CMD [&quot;bash install.sh&quot;]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
--- install.sh
```
</translation>
    </message>
    <message>
        <source>“%1” cannot be exported by a shell, so the variable is missing when commands run. Use letters, digits and “_”.</source>
        <translation>shell 无法导出“%1”，因此命令执行时缺少该变量。请使用字母、数字和“_”。</translation>
    </message>
    <message>
        <source>sealos drops variables whose names begin with SEALOS_SYS, such as “%1”.</source>
        <translation>sealos 会丢弃名称以 SEALOS_SYS 开头的变量，例如“%1”。</translation>
    </message>
    <message>
        <source>sealos drops PATH of the image; set it in the script that needs it.</source>
        <translation>sealos 会丢弃镜像的 PATH；请在需要它的脚本里设置。</translation>
    </message>
    <message>
        <source>An ENV name is none that a shell can export, or one that sealos overwrites.</source>
        <translation>ENV 的名称无法由 shell 导出，或会被 sealos 覆盖。</translation>
    </message>
    <message>
        <source>
sealos exports every ENV in front of the run commands (`export NAME=&quot;value&quot;`). A name with a dash or a dot makes the shell
refuse the export, and the variable is missing. `PATH` and names that begin with `SEALOS_SYS` are dropped.

```bad
--- Kubefile
FROM scratch
ENV storage-class=local
CMD [&quot;bash install.sh&quot;]
```

```good
--- Kubefile
FROM scratch
ENV STORAGE_CLASS=local
CMD [&quot;bash install.sh&quot;]
```
</source>
        <translation>
sealos 在运行命令之前导出每个 ENV（`export NAME=&quot;value&quot;`）。名称中含有短横线或点时，shell 会拒绝导出，变量就缺失了。`PATH` 和以 `SEALOS_SYS` 开头的名称会被丢弃。

```bad
--- Kubefile
FROM scratch
ENV storage-class=local
CMD [&quot;bash install.sh&quot;]
```

```good
--- Kubefile
FROM scratch
ENV STORAGE_CLASS=local
CMD [&quot;bash install.sh&quot;]
```
</translation>
    </message>
    <message>
        <source>sealos knows the types application, patch and rootfs; with “%1” the image does nothing at all.</source>
        <translation>sealos 认识的类型是 application、patch 和 rootfs；写成“%1”时，镜像什么也不会做。</translation>
    </message>
    <message>
        <source>A rootfs image needs the label sealos.io.version with v1beta1 or v1beta2, or sealos refuses to run it.</source>
        <translation>rootfs 镜像需要标签 sealos.io.version，值为 v1beta1 或 v1beta2，否则 sealos 拒绝运行。</translation>
    </message>
    <message>
        <source>The label for the type of the image has a value that sealos does not know.</source>
        <translation>镜像类型的标签使用了 sealos 不认识的值。</translation>
    </message>
    <message>
        <source>
The label `sealos.io.type` (or `apps.sealos.io/type`) says what an image is: `application` (also without the label),
`patch` or `rootfs`. With any other value its files go nowhere and its commands never run, without a message. A rootfs
also needs `sealos.io.version`.

```bad
--- Kubefile
FROM scratch
LABEL sealos.io.type=&quot;app&quot;
COPY . .
```

```good
--- Kubefile
FROM scratch
LABEL sealos.io.type=&quot;rootfs&quot; sealos.io.version=&quot;v1beta1&quot;
COPY . .
```
</source>
        <translation>
标签 `sealos.io.type`（或 `apps.sealos.io/type`）说明镜像的类型：`application`（没有该标签时也是）、`patch` 或 `rootfs`。写成其他值时，文件不会放到任何地方，命令也不会执行，且没有提示。rootfs 还需要 `sealos.io.version`。

```bad
--- Kubefile
FROM scratch
LABEL sealos.io.type=&quot;app&quot;
COPY . .
```

```good
--- Kubefile
FROM scratch
LABEL sealos.io.type=&quot;rootfs&quot; sealos.io.version=&quot;v1beta1&quot;
COPY . .
```
</translation>
    </message>
    <message>
        <source>The label “%1” says how nodes of the cluster are prepared; here it replaces that of the rootfs.</source>
        <translation>标签“%1”说明如何准备集群的节点；在这里它会替换 rootfs 的标签。</translation>
    </message>
    <message>
        <source>A label of an application image replaces one that belongs to the cluster&apos;s rootfs.</source>
        <translation>应用镜像的标签替换了属于集群 rootfs 的标签。</translation>
    </message>
    <message>
        <source>
sealos merges the labels of all images that are run together. `init`, `clean`, `check`, `init-registry`,
`clean-registry`, `init-cri`, `clean-cri` and `vip` name the scripts and addresses with which it prepares nodes, so an
application that sets one changes the cluster. Use other label names.

```bad
--- Kubefile
FROM scratch
LABEL init=&quot;install.sh&quot;
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
```
</source>
        <translation>
sealos 会合并一起运行的所有镜像的标签。`init`、`clean`、`check`、`init-registry`、`clean-registry`、`init-cri`、`clean-cri` 和 `vip` 指定准备节点所用的脚本和地址，因此应用设置它们会改变集群。请使用其他标签名。

```bad
--- Kubefile
FROM scratch
LABEL init=&quot;install.sh&quot;
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash install.sh&quot;]
```
</translation>
    </message>
    <message>
        <source>sealos joins the entries with “; ”, and the shell refuses an empty one, so no command runs at all.</source>
        <translation>sealos 用“; ”连接各项，而 shell 不接受空命令，因此所有命令都不会执行。</translation>
    </message>
    <message>
        <source>An empty entry between commands is a syntax error for the shell.</source>
        <translation>命令之间的空项对 shell 来说是语法错误。</translation>
    </message>
    <message>
        <source>
Each entry of the array is a command of its own, and sealos joins them with `; `. An empty entry gives `; ;`, which is a
syntax error: none of the commands runs.

```bad
--- Kubefile
FROM scratch
CMD [&quot;kubectl apply -f a.yaml&quot;, &quot;&quot;, &quot;kubectl apply -f b.yaml&quot;]
```

```good
--- Kubefile
FROM scratch
CMD [&quot;kubectl apply -f a.yaml&quot;, &quot;kubectl apply -f b.yaml&quot;]
```
</source>
        <translation>
数组的每一项都是一条单独的命令，sealos 用 `; ` 连接它们。空项会产生 `; ;`，这是语法错误：没有一条命令会执行。

```bad
--- Kubefile
FROM scratch
CMD [&quot;kubectl apply -f a.yaml&quot;, &quot;&quot;, &quot;kubectl apply -f b.yaml&quot;]
```

```good
--- Kubefile
FROM scratch
CMD [&quot;kubectl apply -f a.yaml&quot;, &quot;kubectl apply -f b.yaml&quot;]
```
</translation>
    </message>
    <message>
        <source>“%1.tmpl” is rendered to “%1” and removed before commands run; name the rendered file.</source>
        <translation>“%1.tmpl”在命令执行前会渲染为“%1”并被删除；请写渲染后的文件名。</translation>
    </message>
    <message>
        <source>A run command names a template, which is gone when it runs.</source>
        <translation>运行命令写了模板文件，而执行时它已不存在。</translation>
    </message>
    <message>
        <source>
Before the first command runs, sealos renders `etc/`, `scripts/` and `manifests/`: `x.yaml.tmpl` becomes `x.yaml`, and the
template is deleted on the node (sealos issue 4534). A command must name the rendered file.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/demo.yaml.tmpl&quot;]
--- manifests/demo.yaml.tmpl
kind: {{ .kind }}
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/demo.yaml&quot;]
--- manifests/demo.yaml.tmpl
kind: {{ .kind }}
```
</source>
        <translation>
在执行第一条命令之前，sealos 会渲染 `etc/`、`scripts/` 和 `manifests/`：`x.yaml.tmpl` 变为 `x.yaml`，模板则从节点上删除（sealos issue 4534）。命令必须写渲染后的文件名。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/demo.yaml.tmpl&quot;]
--- manifests/demo.yaml.tmpl
kind: {{ .kind }}
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/demo.yaml&quot;]
--- manifests/demo.yaml.tmpl
kind: {{ .kind }}
```
</translation>
    </message>
    <message>
        <source>sealos changes into the application&apos;s directory before each command, and that is never made because the image holds nothing but registry/.</source>
        <translation>sealos 在每条命令之前进入应用的目录；而镜像中除 registry/ 外什么也没有，该目录不会被创建。</translation>
    </message>
    <message>
        <source>There are run commands, but only registry/ is in the image, so they have no directory to run in.</source>
        <translation>有运行命令，但镜像中只有 registry/，因此命令没有可以执行的目录。</translation>
    </message>
    <message>
        <source>
sealos copies everything but `registry/` into the application&apos;s directory and runs each command as `cd DIRECTORY &amp;&amp;
COMMAND`. When there is nothing else the directory is not made and every command fails (sealos issues 4478 and 2181).
Copy a script or any other file too.

```bad
--- Kubefile
FROM scratch
COPY registry registry
CMD [&quot;kubectl create ns demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY registry registry
COPY install.sh .
CMD [&quot;bash install.sh&quot;]
--- install.sh
```
</source>
        <translation>
sealos 把除 `registry/` 以外的所有内容复制到应用的目录，并以 `cd DIRECTORY &amp;&amp; COMMAND` 的形式执行每条命令。如果没有其他内容，该目录不会被创建，每条命令都会失败（sealos issue 4478 和 2181）。请再复制一个脚本或任意其他文件。

```bad
--- Kubefile
FROM scratch
COPY registry registry
CMD [&quot;kubectl create ns demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY registry registry
COPY install.sh .
CMD [&quot;bash install.sh&quot;]
--- install.sh
```
</translation>
    </message>
    <message>
        <source>This is an ordinary container image: it starts from “%1”, installs packages and brings nothing for a cluster. It belongs below dockerimages/.</source>
        <translation>这是普通的容器镜像：它以“%1”为基础，安装软件包，不给集群带来任何内容。它应放在 dockerimages/ 之下。</translation>
    </message>
    <message>
        <source>A build file below applications/ makes an ordinary container image.</source>
        <translation>applications/ 之下的构建文件制作的是普通容器镜像。</translation>
    </message>
    <message>
        <source>
Below `applications/` the workflow builds cluster images with `sealos build`. A Dockerfile that starts from another image
and installs packages makes a container image, which the workflow builds below `dockerimages/`.

```bad
--- Dockerfile
FROM docker.io/library/debian:12
RUN apt-get update &amp;&amp; apt-get install -y curl
CMD [&quot;curl&quot;]
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/debian:12
RUN apt-get update &amp;&amp; apt-get install -y curl
CMD [&quot;curl&quot;]
```
</source>
        <translation>
工作流用 `sealos build` 构建 `applications/` 之下的集群镜像。以其他镜像为基础并安装软件包的 Dockerfile 制作的是容器镜像，工作流在 `dockerimages/` 之下构建它们。

```bad
--- Dockerfile
FROM docker.io/library/debian:12
RUN apt-get update &amp;&amp; apt-get install -y curl
CMD [&quot;curl&quot;]
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/debian:12
RUN apt-get update &amp;&amp; apt-get install -y curl
CMD [&quot;curl&quot;]
```
</translation>
    </message>
    <message>
        <source>%1 has the handlers %2 and %3, but Kubernetes takes exactly one and refuses the object.</source>
        <translation>%1 有 %2 和 %3 两种处理方式，而 Kubernetes 只接受一种，会拒绝该对象。</translation>
    </message>
    <message>
        <source>The other handler.</source>
        <translation>另一种处理方式。</translation>
    </message>
    <message>
        <source>A probe or lifecycle hook has more than one handler.</source>
        <translation>探针或生命周期钩子有多种处理方式。</translation>
    </message>
    <message>
        <source>
A probe (`livenessProbe`, `readinessProbe`, `startupProbe`) and a hook (`postStart`, `preStop`) have exactly one of
`httpGet`, `tcpSocket`, `exec` and `grpc`. Kubernetes refuses the object otherwise: &quot;may not specify more than 1 handler
type&quot;. This is checked in manifests and in templates of charts.

```bad
--- manifests/demo.yaml
livenessProbe:
  tcpSocket:
    port: 80
  httpGet:
    path: /
    port: 80
```

```good
--- manifests/demo.yaml
livenessProbe:
  httpGet:
    path: /
    port: 80
```

Handlers of which a template chooses one (`{{ if }}` ... `{{ else }}`) are left alone.
</source>
        <translation>
探针（`livenessProbe`、`readinessProbe`、`startupProbe`）和钩子（`postStart`、`preStop`）必须恰好有 `httpGet`、`tcpSocket`、`exec` 和 `grpc` 中的一种，否则 Kubernetes 拒绝该对象：“may not specify more than 1 handler type”。清单和 chart 的模板都会检查。

```bad
--- manifests/demo.yaml
livenessProbe:
  tcpSocket:
    port: 80
  httpGet:
    path: /
    port: 80
```

```good
--- manifests/demo.yaml
livenessProbe:
  httpGet:
    path: /
    port: 80
```

由模板选择其一的处理方式（`{{ if }}` ... `{{ else }}`）不报告。
</translation>
    </message>
    <message>
        <source>%1 requests %2, but the limit is %3: Kubernetes refuses the pod.</source>
        <translation>%1 请求 %2，而上限是 %3：Kubernetes 会拒绝该 Pod。</translation>
    </message>
    <message>
        <source>The limit.</source>
        <translation>上限。</translation>
    </message>
    <message>
        <source>A container requests more of a resource than its limit allows.</source>
        <translation>容器请求的资源超过了它的上限。</translation>
    </message>
    <message>
        <source>
Kubernetes refuses a pod of which a container requests more than its own limit (&quot;must be less than or equal to cpu
limit&quot;). Often the two keys were swapped. This is checked in manifests and in the values of charts.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
resources:
  limits:
    cpu: 100m
  requests:
    cpu: 1
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
resources:
  requests:
    cpu: 100m
  limits:
    cpu: 1
```
</source>
        <translation>
容器请求的资源超过自身上限时，Kubernetes 会拒绝 Pod（“must be less than or equal to cpu limit”）。往往是两个键写反了。清单和 chart 的 values 都会检查。

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
resources:
  limits:
    cpu: 100m
  requests:
    cpu: 1
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
resources:
  requests:
    cpu: 100m
  limits:
    cpu: 1
```
</translation>
    </message>
    <message>
        <source>A checksum has 64 characters and more, but the value of a label 63 at most; make “%1” an annotation.</source>
        <translation>校验和有 64 个字符或更多，而标签的值最多 63 个；请把“%1”改为注解。</translation>
    </message>
    <message>
        <source>The value of the label “%1” is longer than 63 characters, so Kubernetes refuses the object.</source>
        <translation>标签“%1”的值超过 63 个字符，Kubernetes 会拒绝该对象。</translation>
    </message>
    <message>
        <source>The label “%1” has a value that Kubernetes refuses: letters, digits, “-”, “_” and “.” are allowed, with a letter or digit at both ends.</source>
        <translation>Kubernetes 会拒绝标签“%1”的值：只允许字母、数字、“-”、“_”和“.”，并且首尾必须是字母或数字。</translation>
    </message>
    <message>
        <source>The value of a label is longer than 63 characters, or holds characters that labels may not have.</source>
        <translation>标签的值超过 63 个字符，或含有标签不允许的字符。</translation>
    </message>
    <message>
        <source>
The value of a label has at most 63 characters: letters, digits, `-`, `_` and `.`, with a letter or digit at both ends.
Kubernetes refuses the object otherwise. A checksum of a file (`sha256sum` gives 64 characters), a URL or a sentence
belongs into `annotations`, where any text is allowed.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
metadata:
  labels:
    checksum/config: {{ include &quot;config&quot; . | sha256sum }}
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
metadata:
  annotations:
    checksum/config: {{ include &quot;config&quot; . | sha256sum }}
  labels:
    checksum: {{ include &quot;config&quot; . | sha256sum | trunc 63 }}
```
</source>
        <translation>
标签的值最多 63 个字符：字母、数字、`-`、`_` 和 `.`，首尾必须是字母或数字，否则 Kubernetes 拒绝该对象。文件的校验和（`sha256sum` 有 64 个字符）、URL 或句子应写进 `annotations`，那里允许任何文本。

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
metadata:
  labels:
    checksum/config: {{ include &quot;config&quot; . | sha256sum }}
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
metadata:
  annotations:
    checksum/config: {{ include &quot;config&quot; . | sha256sum }}
  labels:
    checksum: {{ include &quot;config&quot; . | sha256sum | trunc 63 }}
```
</translation>
    </message>
    <message>
        <source>A text that is stored under the name of a JSON file is no valid JSON.</source>
        <translation>以 JSON 文件名保存的文本不是有效的 JSON。</translation>
    </message>
    <message>
        <source>
A block of text under a key that ends in `.json` becomes a JSON file in the container. A comma behind the last element, a
missing quote or bracket makes the program that reads it stop, and neither Helm nor Kubernetes notices.

```bad
--- manifests/demo.yaml
kind: ConfigMap
data:
  config.json: |
    {&quot;a&quot;: 1,}
```

```good
--- manifests/demo.yaml
kind: ConfigMap
data:
  config.json: |
    {&quot;a&quot;: 1}
```

Texts with template actions, variables or comments are left alone.
</source>
        <translation>
键名以 `.json` 结尾的文本块会成为容器中的 JSON 文件。最后一个元素之后的逗号、缺少的引号或括号会使读取它的程序停止，而 Helm 和 Kubernetes 都不会发现。

```bad
--- manifests/demo.yaml
kind: ConfigMap
data:
  config.json: |
    {&quot;a&quot;: 1,}
```

```good
--- manifests/demo.yaml
kind: ConfigMap
data:
  config.json: |
    {&quot;a&quot;: 1}
```

含有模板动作、变量或注释的文本不报告。
</translation>
    </message>
    <message>
        <source>“%1” is no image: sealos packs nothing for it, whatever replaces it later. Write the image, or list it below images/shim/.</source>
        <translation>“%1”不是镜像：无论之后由什么替换，sealos 都不会为它打包任何内容。请写明镜像，或在 images/shim/ 之下列出。</translation>
    </message>
    <message>
        <source>A manifest has a placeholder where sealos looks for an image.</source>
        <translation>清单在 sealos 查找镜像的位置写了占位符。</translation>
    </message>
    <message>
        <source>
`sealos build` searches `manifests/` for `image:` before the build file runs. A placeholder that a script replaces when
the image is run is no image for it, so the real one is missing from `registry/`; and `{NAME}` without quotes is a mapping
for YAML.

```bad
--- manifests/demo.yaml
containers:
  - image: {IMAGE}
```

```good
--- manifests/demo.yaml
containers:
  - image: docker.io/library/nginx:1.25
```

Files that `init.sh` names are left alone, and so are template actions.
</source>
        <translation>
`sealos build` 在执行构建文件之前搜索 `manifests/` 中的 `image:`。运行镜像时才由脚本替换的占位符对它来说不是镜像，因此真正的镜像不会进入 `registry/`；而没有引号的 `{NAME}` 对 YAML 来说是一个映射。

```bad
--- manifests/demo.yaml
containers:
  - image: {IMAGE}
```

```good
--- manifests/demo.yaml
containers:
  - image: docker.io/library/nginx:1.25
```

`init.sh` 中提到的文件不报告，模板动作也不报告。
</translation>
    </message>
    <message>
        <source>The pods do not have the label “%1: %2” that the selector wants, so Kubernetes refuses the object.</source>
        <translation>Pod 没有选择器要求的标签“%1: %2”，Kubernetes 会拒绝该对象。</translation>
    </message>
    <message>
        <source>The labels of the pods.</source>
        <translation>Pod 的标签。</translation>
    </message>
    <message>
        <source>The selector of a workload does not match the labels of its own pods.</source>
        <translation>工作负载的选择器与它自己的 Pod 的标签不匹配。</translation>
    </message>
    <message>
        <source>
`spec.selector.matchLabels` of a Deployment, StatefulSet, DaemonSet or ReplicaSet must be found among
`spec.template.metadata.labels`. Kubernetes refuses the object otherwise (&quot;selector does not match template labels&quot;).

```bad
--- manifests/demo.yaml
kind: Deployment
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        name: demo
```

```good
--- manifests/demo.yaml
kind: Deployment
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        app: demo
        name: demo
```
</source>
        <translation>
Deployment、StatefulSet、DaemonSet 或 ReplicaSet 的 `spec.selector.matchLabels` 必须包含在 `spec.template.metadata.labels` 之中，否则 Kubernetes 拒绝该对象（“selector does not match template labels”）。

```bad
--- manifests/demo.yaml
kind: Deployment
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        name: demo
```

```good
--- manifests/demo.yaml
kind: Deployment
spec:
  selector:
    matchLabels:
      app: demo
  template:
    metadata:
      labels:
        app: demo
        name: demo
```
</translation>
    </message>
    <message>
        <source>The chart lies directly in charts/; sealos takes each folder in there, such as templates/, for a chart of its own and fails. Move the chart to charts/NAME/.</source>
        <translation>chart 直接放在 charts/ 里；sealos 会把其中的每个文件夹（例如 templates/）都当作单独的 chart 而失败。请把 chart 移到 charts/NAME/。</translation>
    </message>
    <message>
        <source>charts/ is itself a chart, but sealos takes each folder below it for one.</source>
        <translation>charts/ 本身是一个 chart，而 sealos 把它之下的每个文件夹都当作 chart。</translation>
    </message>
    <message>
        <source>
`sealos build` loads every folder directly below `charts/` as a Helm chart to find its images. When `charts/` itself holds
`Chart.yaml`, its `templates/` is loaded as a chart, which it is not, and the build fails; sub-charts are scanned with
values that are not theirs.

```bad
--- charts/Chart.yaml
name: demo
--- charts/templates/a.yaml
kind: Service
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
kind: Service
```
</source>
        <translation>
`sealos build` 把 `charts/` 直接之下的每个文件夹都作为 Helm chart 加载，以查找镜像。如果 `charts/` 自己含有 `Chart.yaml`，它的 `templates/` 会被当作 chart 加载，而它不是，构建就会失败；子 chart 则会用不属于它们的 values 扫描。

```bad
--- charts/Chart.yaml
name: demo
--- charts/templates/a.yaml
kind: Service
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
kind: Service
```
</translation>
    </message>
    <message>
        <source>“%1” has no Chart.yaml: sealos loads every folder directly below charts/ as a chart, and the build fails.</source>
        <translation>“%1”没有 Chart.yaml：sealos 会把 charts/ 直接之下的每个文件夹作为 chart 加载，构建会失败。</translation>
    </message>
    <message>
        <source>A folder directly below charts/ is no chart, so the build fails.</source>
        <translation>charts/ 直接之下的某个文件夹不是 chart，构建会失败。</translation>
    </message>
    <message>
        <source>
`sealos build` loads every folder directly below `charts/` as a Helm chart, hidden ones included, and fails when one has no
`Chart.yaml`. Charts cannot be grouped in folders; other files belong elsewhere.

```bad
--- charts/group/demo/Chart.yaml
name: demo
```

```good
--- charts/demo/Chart.yaml
name: demo
```

When `init.sh` names `charts` or the folder, the rule keeps silent.
</source>
        <translation>
`sealos build` 把 `charts/` 直接之下的每个文件夹（包括隐藏的）都作为 Helm chart 加载，缺少 `Chart.yaml` 时失败。chart 不能再分组到文件夹里；其他文件应放在别处。

```bad
--- charts/group/demo/Chart.yaml
name: demo
```

```good
--- charts/demo/Chart.yaml
name: demo
```

如果 `init.sh` 提到 `charts` 或该文件夹，则不报告。
</translation>
    </message>
    <message>
        <source>The directory is called %1, but its chart “%2” has version %3 for %4.</source>
        <translation>目录名为 %1，但其中的 chart“%2”的版本是 %3，对应 %4。</translation>
    </message>
    <message>
        <source>The version of the only chart is not the one that the directory names.</source>
        <translation>唯一的 chart 的版本与目录所写的版本不同。</translation>
    </message>
    <message>
        <source>“%1” is an image for %2; nodes of the other architecture cannot run it. Name an image that holds both.</source>
        <translation>“%1”是 %2 的镜像；另一种架构的节点无法运行它。请写同时包含两种架构的镜像。</translation>
    </message>
    <message>
        <source>An image is named for one architecture, but the cluster image is built for several.</source>
        <translation>镜像的名称只对应一种架构，而集群镜像要为多种架构构建。</translation>
    </message>
    <message>
        <source>
The workflow builds each cluster image for amd64 and arm64. An image whose name says one architecture is stored in both,
without an error, and its pods fail on the other nodes. Name an image that is a list for several platforms, or say in a
file `build_arch` that only one architecture is built.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
image:
  repository: example.com/demo-linux-amd64
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
image:
  repository: example.com/demo
```
</source>
        <translation>
工作流会为 amd64 和 arm64 构建每个集群镜像。名称指明一种架构的镜像会被存进两者之中，不会报错，但其 Pod 在另一种节点上会失败。请写包含多个平台的镜像，或在文件 `build_arch` 中说明只构建一种架构。

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
image:
  repository: example.com/demo-linux-amd64
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
image:
  repository: example.com/demo
```
</translation>
    </message>
    <message>
        <source>No chart is called “%1” in its Chart.yaml, so sealos does not read this file when it looks for images.</source>
        <translation>没有 chart 在其 Chart.yaml 中名为“%1”，因此 sealos 查找镜像时不会读取此文件。</translation>
    </message>
    <message>
        <source>A values file beside the charts belongs to none of them.</source>
        <translation>charts 旁边的 values 文件不属于任何一个 chart。</translation>
    </message>
    <message>
        <source>
For the search of images, `sealos build` renders each chart with `charts/NAME.values.yaml`, where NAME is the `name` in
`Chart.yaml`, not the name of the folder. A file of another name is not read, and images that its values would choose are
not packed.

```bad
--- charts/demo-1.0/Chart.yaml
name: demo
--- charts/demo-1.0.values.yaml
sidecar: true
```

```good
--- charts/demo-1.0/Chart.yaml
name: demo
--- charts/demo.values.yaml
sidecar: true
```

When `init.sh` brings charts, their names are not known and the rule keeps silent.
</source>
        <translation>
查找镜像时，`sealos build` 用 `charts/NAME.values.yaml` 渲染每个 chart，其中 NAME 是 `Chart.yaml` 中的 `name`，而不是文件夹的名称。其他名称的文件不会被读取，其中的值所选择的镜像也不会打包。

```bad
--- charts/demo-1.0/Chart.yaml
name: demo
--- charts/demo-1.0.values.yaml
sidecar: true
```

```good
--- charts/demo-1.0/Chart.yaml
name: demo
--- charts/demo.values.yaml
sidecar: true
```

如果 chart 由 `init.sh` 带来，其名称未知，则不报告。
</translation>
    </message>
    <message>
        <source>“%1” has no fixed tag: each build packs what is newest on its day.</source>
        <translation>“%1”没有固定的标签：每次构建都会打包当天最新的内容。</translation>
    </message>
    <message>
        <source>An image list names an image without a fixed tag.</source>
        <translation>镜像列表中的镜像没有固定的标签。</translation>
    </message>
    <message>
        <source>
Without a tag, or with `latest`, each build packs another image, and nobody can tell from the name of the cluster image
what is in it. Write the version that belongs to this directory.

```bad
--- images/shim/demo
docker.io/library/nginx
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
```
</source>
        <translation>
没有标签或标签为 `latest` 时，每次构建都会打包不同的镜像，从集群镜像的名称无法得知其中的内容。请写明属于该目录的版本。

```bad
--- images/shim/demo
docker.io/library/nginx
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
```
</translation>
    </message>
    <message>
        <source>sealos drops the registry and stores both this and “%1” as “%2”; one of them replaces the other.</source>
        <translation>sealos 会去掉仓库地址，把它与“%1”都保存为“%2”；其中一个会替换另一个。</translation>
    </message>
    <message>
        <source>The other image.</source>
        <translation>另一个镜像。</translation>
    </message>
    <message>
        <source>Two images from different registries are stored under the same name.</source>
        <translation>来自不同仓库的两个镜像会以同一名称保存。</translation>
    </message>
    <message>
        <source>
In `registry/` an image has no host: `quay.io/demo/a:1` and `docker.io/demo/a:1` are both stored as `demo/a:1`. One of
them replaces the other, in no fixed order. Keep one of them.

```bad
--- images/shim/demo
docker.io/demo/a:1
quay.io/demo/a:1
```

```good
--- images/shim/demo
docker.io/demo/a:1
quay.io/demo/b:1
```
</source>
        <translation>
在 `registry/` 中，镜像没有主机名：`quay.io/demo/a:1` 和 `docker.io/demo/a:1` 都保存为 `demo/a:1`。其中一个会替换另一个，顺序不定。请只保留一个。

```bad
--- images/shim/demo
docker.io/demo/a:1
quay.io/demo/a:1
```

```good
--- images/shim/demo
docker.io/demo/a:1
quay.io/demo/b:1
```
</translation>
    </message>
    <message>
        <source>sealos takes each line of “%1” for an image and fails to pull it; move the file out of images/shim/.</source>
        <translation>sealos 会把“%1”的每一行都当作镜像，拉取时失败；请把该文件移出 images/shim/。</translation>
    </message>
    <message>
        <source>A file below images/shim/ is no image list, but sealos pulls every line of it.</source>
        <translation>images/shim/ 之下的文件不是镜像列表，但 sealos 会拉取其中的每一行。</translation>
    </message>
    <message>
        <source>
`sealos build` reads every file below `images/shim/`, whatever its name, and takes each line for an image. A README, a
backup of an editor or a manifest in there makes the build pull words.

```bad
--- images/shim/README.md
The images of demo
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
--- images/README.md
The images of demo
```
</source>
        <translation>
`sealos build` 读取 `images/shim/` 之下的每个文件，不论名称，并把每一行当作镜像。其中的 README、编辑器备份或清单会使构建去拉取普通单词。

```bad
--- images/shim/README.md
The images of demo
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
--- images/README.md
The images of demo
```
</translation>
    </message>
    <message>
        <source>“%1” gets no new images and pulls from it fail sooner or later; Kubernetes publishes at registry.k8s.io.</source>
        <translation>“%1”不再有新镜像，从它拉取迟早会失败；Kubernetes 发布在 registry.k8s.io。</translation>
    </message>
    <message>
        <source>An image comes from a registry that is frozen or shut down.</source>
        <translation>镜像来自已冻结或已关闭的仓库。</translation>
    </message>
    <message>
        <source>
The old registry of Kubernetes, `k8s.gcr.io`, is frozen since 2023 and redirected until it will be shut down. The images
of that time are at `registry.k8s.io` under the same path.

```bad
--- images/shim/demo
k8s.gcr.io/pause:3.6
```

```good
--- images/shim/demo
registry.k8s.io/pause:3.6
```
</source>
        <translation>
Kubernetes 的旧仓库 `k8s.gcr.io` 自 2023 年起已冻结，并在关闭之前重定向。当时的镜像以相同的路径位于 `registry.k8s.io`。

```bad
--- images/shim/demo
k8s.gcr.io/pause:3.6
```

```good
--- images/shim/demo
registry.k8s.io/pause:3.6
```
</translation>
    </message>
    <message>
        <source>A line must begin with “docker-archive:” or “oci-archive:”; comments and blanks are refused.</source>
        <translation>每行必须以“docker-archive:”或“oci-archive:”开头；不接受注释和空白。</translation>
    </message>
    <message>
        <source>A line must have the form TYPE:FILE@NAME with exactly one “@”.</source>
        <translation>每行必须是 TYPE:FILE@NAME 的形式，并且只有一个“@”。</translation>
    </message>
    <message>
        <source>“%1” must be a name without registry, such as “library/nginx:1.25”.</source>
        <translation>“%1”必须是不带仓库地址的名称，例如“library/nginx:1.25”。</translation>
    </message>
    <message>
        <source>There is no “%1”, and init.sh makes none.</source>
        <translation>“%1”不存在，init.sh 也不会生成它。</translation>
    </message>
    <message>
        <source>A line of images/skopeo/tar.txt is none that sealos understands.</source>
        <translation>images/skopeo/tar.txt 中有 sealos 不理解的行。</translation>
    </message>
    <message>
        <source>
`images/skopeo/tar.txt` lists archives to pack: `docker-archive:FILE@NAME` or `oci-archive:FILE@NAME`, FILE relative to
`images/skopeo`, NAME without a registry. sealos understands neither comments nor blank lines with spaces, and stops.

```bad
--- images/skopeo/tar.txt
# archives
docker-archive:demo.tar@docker.io/library/demo:1
--- images/skopeo/demo.tar
x
```

```good
--- images/skopeo/tar.txt
docker-archive:demo.tar@library/demo:1
--- images/skopeo/demo.tar
x
```
</source>
        <translation>
`images/skopeo/tar.txt` 列出要打包的归档：`docker-archive:FILE@NAME` 或 `oci-archive:FILE@NAME`，FILE 相对于 `images/skopeo`，NAME 不带仓库地址。sealos 不理解注释，也不理解带空格的空行，遇到时会停止。

```bad
--- images/skopeo/tar.txt
# archives
docker-archive:demo.tar@docker.io/library/demo:1
--- images/skopeo/demo.tar
x
```

```good
--- images/skopeo/tar.txt
docker-archive:demo.tar@library/demo:1
--- images/skopeo/demo.tar
x
```
</translation>
    </message>
    <message>
        <source>The build looks for “%1” and finds none; this file is called “%2”.</source>
        <translation>构建查找“%1”但找不到；此文件名为“%2”。</translation>
    </message>
    <message>
        <source>There is no build file, but a file whose name is nearly that of one.</source>
        <translation>没有构建文件，但有一个文件的名称与之非常接近。</translation>
    </message>
    <message>
        <source>
The workflow builds from files that are called exactly `Dockerfile` or `Kubefile`. A slip in the name, or another case,
and the directory has no build file at all.

```bad
--- Kubfile
FROM scratch
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
工作流从名称恰好为 `Dockerfile` 或 `Kubefile` 的文件构建。名称写错或大小写不同，目录就没有构建文件。

```bad
--- Kubfile
FROM scratch
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>“%1” must lie in a version directory, such as “%2/latest”; here the workflow never finds it.</source>
        <translation>“%1”必须放在版本目录里，例如“%2/latest”；放在这里，工作流永远找不到它。</translation>
    </message>
    <message>
        <source>A build file or init.sh lies beside the version directories instead of in one.</source>
        <translation>构建文件或 init.sh 放在版本目录旁边，而不是其中。</translation>
    </message>
    <message>
        <source>
The workflow builds `applications/NAME/VERSION`. Files directly in `applications/NAME` belong to no version and are never
part of a build.

```bad
--- applications/demo/Kubefile
FROM scratch
COPY . .
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/latest/Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
工作流构建 `applications/NAME/VERSION`。直接放在 `applications/NAME` 里的文件不属于任何版本，也永远不会参与构建。

```bad
--- applications/demo/Kubefile
FROM scratch
COPY . .
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/latest/Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>“%1” lies outside every version directory, so no build contains it.</source>
        <translation>“%1”位于所有版本目录之外，因此没有构建会包含它。</translation>
    </message>
    <message>
        <source>A file lies beside the version directories, so it is part of no build.</source>
        <translation>有文件放在版本目录旁边，因此不属于任何构建。</translation>
    </message>
    <message>
        <source>
The workflow copies one version directory to the place of the build and nothing beside it. A manifest or script directly
in `applications/NAME` is used by nobody: move it into the version directory that needs it, or remove it.

```bad
--- applications/demo/demo.yaml
kind: Service
--- applications/demo/1.0/Kubefile
FROM scratch
```

```good
--- applications/demo/README.md
# Demo
--- applications/demo/1.0/Kubefile
FROM scratch
--- applications/demo/1.0/manifests/demo.yaml
kind: Service
```

READMEs, licences, pictures and dot files are for readers and left alone.
</source>
        <translation>
工作流只把一个版本目录复制到构建的位置，旁边的内容都不复制。直接放在 `applications/NAME` 里的清单或脚本没有人使用：请移到需要它的版本目录，或删除。

```bad
--- applications/demo/demo.yaml
kind: Service
--- applications/demo/1.0/Kubefile
FROM scratch
```

```good
--- applications/demo/README.md
# Demo
--- applications/demo/1.0/Kubefile
FROM scratch
--- applications/demo/1.0/manifests/demo.yaml
kind: Service
```

README、许可证、图片和以点开头的文件是给读者看的，不报告。
</translation>
    </message>
    <message>
        <source>“%1” lies beside the version directories instead of in one, so no build contains it; here it is taken for a version of “%2”.</source>
        <translation>“%1”放在版本目录旁边而不是其中，因此没有构建会包含它；在这里它会被当作“%2”的一个版本。</translation>
    </message>
    <message>
        <source>A folder for the content of a version directory stands in the place of one.</source>
        <translation>用于存放版本目录内容的文件夹占了版本目录的位置。</translation>
    </message>
    <message>
        <source>
`images/shim`, `charts`, `manifests` and the other folders of an image belong into the version directory. One level too
high they are taken for a version of that name, and their content is part of no build.

```bad
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
--- applications/demo/images/shim/demo
docker.io/library/nginx:1.25
```

```good
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
--- applications/demo/1.0/images/shim/demo
docker.io/library/nginx:1.25
```
</source>
        <translation>
`images/shim`、`charts`、`manifests` 以及镜像的其他文件夹应放在版本目录里。高出一级时，它们会被当作同名的版本，其内容不属于任何构建。

```bad
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
--- applications/demo/images/shim/demo
docker.io/library/nginx:1.25
```

```good
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
--- applications/demo/1.0/images/shim/demo
docker.io/library/nginx:1.25
```
</translation>
    </message>
    <message>
        <source>The workflow builds “Dockerfile” or “Kubefile” alone; “%1” is never built.</source>
        <translation>工作流只构建“Dockerfile”或“Kubefile”；“%1”永远不会被构建。</translation>
    </message>
    <message>
        <source>A second build file under another name is never built.</source>
        <translation>另一个名称的第二个构建文件永远不会被构建。</translation>
    </message>
    <message>
        <source>
A version directory is built from one file, `Dockerfile` or `Kubefile`. A second one under another name is copied along
and never built; an image of its own needs a directory of its own, a container image one below `dockerimages/`.

```bad
--- Dockerfile
FROM scratch
COPY . .
--- Dockerfile-plugins
FROM docker.io/library/busybox:1.36
```

```good
--- Dockerfile
FROM scratch
COPY . .
--- dockerimages/plugins/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
```

Files that `init.sh` names are left alone.
</source>
        <translation>
一个版本目录只从一个文件构建：`Dockerfile` 或 `Kubefile`。另一个名称的第二个文件会被一并复制，但永远不会被构建；单独的镜像需要自己的目录，容器镜像则放在 `dockerimages/` 之下。

```bad
--- Dockerfile
FROM scratch
COPY . .
--- Dockerfile-plugins
FROM docker.io/library/busybox:1.36
```

```good
--- Dockerfile
FROM scratch
COPY . .
--- dockerimages/plugins/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
```

`init.sh` 中提到的文件不报告。
</translation>
    </message>
    <message>
        <source>sealos reads image lists below images/shim/ alone, so these images are not packed. Move the list there.</source>
        <translation>sealos 只读取 images/shim/ 之下的镜像列表，因此这些镜像不会被打包。请把列表移到那里。</translation>
    </message>
    <message>
        <source>A list of images lies where sealos does not look for one.</source>
        <translation>镜像列表放在 sealos 不查找的位置。</translation>
    </message>
    <message>
        <source>
`sealos build` packs the images of every file below `images/shim/`. A list in `images/` or elsewhere is an ordinary file,
and its images are missing from the result without a word.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/demo
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```

Lists that `init.sh` names are left alone.
</source>
        <translation>
`sealos build` 打包 `images/shim/` 之下每个文件中的镜像。放在 `images/` 或其他位置的列表只是普通文件，其中的镜像会悄无声息地缺失。

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/demo
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```

`init.sh` 中提到的列表不报告。
</translation>
    </message>
    <message>
        <source>“%1” is not “%2”: an input method typed the wide or typographic form.</source>
        <translation>“%1”不是“%2”：输入法输入了全角或排版用的字符。</translation>
    </message>
    <message>
        <source>A full-width character stands where the build expects an ASCII one.</source>
        <translation>构建需要 ASCII 字符的位置出现了全角字符。</translation>
    </message>
    <message>
        <source>
Chinese input methods type wide forms of punctuation and blanks (`，` `：` `（` and U+3000), word processors typographic
quotes. They look like the ASCII ones, but neither the shell nor sealos knows them: the word does not end, the image does
not parse.

```bad
--- images/shim/demo
docker.io/library/nginx：1.25
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
```

In scripts, lines with Chinese text and comments are left alone.
</source>
        <translation>
中文输入法会输入全角标点和空格（`，` `：` `（` 和 U+3000），文字处理软件会输入弯引号。它们看起来像 ASCII 字符，但 shell 和 sealos 都不认识：单词不会结束，镜像无法解析。

```bad
--- images/shim/demo
docker.io/library/nginx：1.25
```

```good
--- images/shim/demo
docker.io/library/nginx:1.25
```

脚本中含有中文文本的行和注释不报告。
</translation>
    </message>
    <message>
        <source>CI copies the files of the directory without those that begin with a dot: “%1” acts when you build here and not there. Let init.sh write it.</source>
        <translation>CI 复制目录的文件时不包括以点开头的文件：“%1”在本机构建时起作用，在 CI 中则不起作用。请让 init.sh 写出它。</translation>
    </message>
    <message>
        <source>CI does not copy dot files of the version directory, so this one has no effect there.</source>
        <translation>CI 不复制版本目录中以点开头的文件，因此此文件在那里不起作用。</translation>
    </message>
    <message>
        <source>
The workflow copies `applications/NAME/VERSION/*` to the place of the build, and `*` leaves out names that begin with a
dot. An ignore file at the top of the directory therefore acts in a build at home and is missing in CI, and the two images
differ. Files in folders are copied.

```bad
--- Kubefile
FROM scratch
COPY . .
--- .sealignore
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash
set -e
echo docker.io/library/nginx:1.25 &gt;.sealignore
```
</source>
        <translation>
工作流把 `applications/NAME/VERSION/*` 复制到构建的位置，而 `*` 不包括以点开头的名称。因此，目录顶层的忽略文件在本机构建时起作用，在 CI 中缺失，两个镜像就会不同。文件夹之内的文件会被复制。

```bad
--- Kubefile
FROM scratch
COPY . .
--- .sealignore
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash
set -e
echo docker.io/library/nginx:1.25 &gt;.sealignore
```
</translation>
    </message>
    <message>
        <source>The directory builds version %1, but this names %2.</source>
        <translation>该目录构建的版本是 %1，而这里写的是 %2。</translation>
    </message>
    <message>
        <source>The README of a version directory names the image with another version.</source>
        <translation>版本目录的 README 写的镜像是另一个版本。</translation>
    </message>
    <message>
        <source>
The image of a directory is pushed as `REGISTRY/NAME:VERSION` with the name of the directory as its version. A README in
it that tells to build or run another version, one that has no directory of its own, sends readers to an image that does
not exist.

```bad
--- README.md
sealos run docker.io/labring/demo:10.0
```

```good
--- README.md
sealos run docker.io/labring/demo:1.0
```
</source>
        <translation>
目录的镜像以 `REGISTRY/NAME:VERSION` 推送，目录名就是版本。如果其中的 README 让人构建或运行另一个版本，而那个版本没有自己的目录，读者就会去找不存在的镜像。

```bad
--- README.md
sealos run docker.io/labring/demo:10.0
```

```good
--- README.md
sealos run docker.io/labring/demo:1.0
```
</translation>
    </message>
    <message>
        <source>This line ends with a carriage return, other lines of the file do not: it was pasted and becomes part of the value.</source>
        <translation>此行以回车符结尾，而文件的其他行不是：它是粘贴来的，会成为值的一部分。</translation>
    </message>
    <message>
        <source>Remove the carriage return</source>
        <translation>删除回车符</translation>
    </message>
    <message>
        <source>A few lines end with a carriage return, which becomes part of the text.</source>
        <translation>有几行以回车符结尾，它会成为文本的一部分。</translation>
    </message>
    <message>
        <source>
Text that is copied from a terminal often ends with a carriage return, which no editor shows. A shell, a template and an
image list take it as part of the last word: a version, a file name or an image that does not exist.

```bad
--- manifests/demo.yaml.tmpl
kind: Service
version: 1.32.2␍
name: demo
other: x
```

```good
--- manifests/demo.yaml.tmpl
kind: Service
version: 1.32.2
name: demo
```

Files of which all lines end so are left alone, except scripts, which do not run with them.
</source>
        <translation>
从终端复制的文本往往以回车符结尾，编辑器不会显示。shell、模板和镜像列表会把它当作最后一个词的一部分：变成不存在的版本、文件名或镜像。

```bad
--- manifests/demo.yaml.tmpl
kind: Service
version: 1.32.2␍
name: demo
other: x
```

```good
--- manifests/demo.yaml.tmpl
kind: Service
version: 1.32.2
name: demo
```

所有行都这样结尾的文件不报告，但脚本除外，因为脚本带着回车符无法运行。
</translation>
    </message>
    <message>
        <source>There is no “%1”: it is neither in the version directory nor made by init.sh.</source>
        <translation>“%1”不存在：它既不在版本目录中，也不由 init.sh 生成。</translation>
    </message>
    <message>
        <source>“%1” is not in the image: no COPY brings it there.</source>
        <translation>“%1”不在镜像中：没有 COPY 把它带进去。</translation>
    </message>
    <message>
        <source>A run command uses a file that is not in the image.</source>
        <translation>运行命令使用了镜像中没有的文件。</translation>
    </message>
    <message>
        <source>
Run commands work in a directory that holds the files of the image and nothing else. A chart, manifest or program that is
neither committed nor made by `init.sh`, or that no COPY brings into the image, cannot be found there, and the command
fails on the user&apos;s cluster.

```bad
--- Kubefile
FROM scratch
COPY charts charts
CMD [&quot;cp opt/tool /usr/bin/&quot;, &quot;helm upgrade -i demo charts/dmeo&quot;]
--- charts/demo/Chart.yaml
name: demo
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY charts charts
COPY opt opt
CMD [&quot;cp opt/tool /usr/bin/&quot;, &quot;helm upgrade -i demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
--- opt/tool
```

What init.sh may have made (unpacked archives, names with unknown parts) and files whose absence a command allows for are
left alone.
</source>
        <translation>
运行命令在一个目录中执行，该目录只有镜像的文件。既未提交、也不由 `init.sh` 生成，或没有 COPY 带进镜像的 chart、清单或程序，在那里找不到，命令会在用户的集群上失败。

```bad
--- Kubefile
FROM scratch
COPY charts charts
CMD [&quot;cp opt/tool /usr/bin/&quot;, &quot;helm upgrade -i demo charts/dmeo&quot;]
--- charts/demo/Chart.yaml
name: demo
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY charts charts
COPY opt opt
CMD [&quot;cp opt/tool /usr/bin/&quot;, &quot;helm upgrade -i demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
--- opt/tool
```

`init.sh` 可能生成的内容（解包的归档、名称含未知部分的文件），以及命令允许其不存在的文件，不报告。
</translation>
    </message>
    <message>
        <source>The request.</source>
        <translation>请求值。</translation>
    </message>
    <message>
        <source>“%1”, which is written here, is no valid YAML.</source>
        <translation>此处写出的“%1”不是有效的 YAML。</translation>
    </message>
    <message>
        <source>init.sh writes a YAML file that is no valid YAML.</source>
        <translation>init.sh 写出的 YAML 文件不是有效的 YAML。</translation>
    </message>
    <message>
        <source>
A values file or manifest that `init.sh` writes is read by helm or kubectl later, which refuse it when a colon or an
indentation is missing. The place that is reported is the line of `init.sh` that has the text.

```bad
--- init.sh
mkdir -p charts/demo
cat &lt;&lt;EOF &gt;charts/demo.values.yaml
metrics
  enabled: true
EOF
```

```good
--- init.sh
mkdir -p charts/demo
cat &lt;&lt;EOF &gt;charts/demo.values.yaml
metrics:
  enabled: true
EOF
```

Texts with template actions (`{{`) and those of which the script does not show the whole are left alone.
</source>
        <translation>
`init.sh` 写出的 values 文件或清单之后由 helm 或 kubectl 读取；缺少冒号或缩进时它们会拒绝。报告的位置是 `init.sh` 中含有该文本的行。

```bad
--- init.sh
mkdir -p charts/demo
cat &lt;&lt;EOF &gt;charts/demo.values.yaml
metrics
  enabled: true
EOF
```

```good
--- init.sh
mkdir -p charts/demo
cat &lt;&lt;EOF &gt;charts/demo.values.yaml
metrics:
  enabled: true
EOF
```

含有模板动作（`{{`）的文本，以及脚本没有给出全部内容的文本，不报告。
</translation>
    </message>
    <message>
        <source>“location” needs a path, such as “/”; nginx does not start without.</source>
        <translation>“location”需要路径，例如“/”；没有路径 nginx 无法启动。</translation>
    </message>
    <message>
        <source>An nginx configuration has a location without a path.</source>
        <translation>nginx 配置中的 location 没有路径。</translation>
    </message>
    <message>
        <source>
nginx refuses `location {`: &quot;invalid number of arguments in location directive&quot;. The container restarts for ever. The
check looks at `*.conf` files that have a `server` block.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/nginx:1.25
COPY default.conf /etc/nginx/conf.d/
--- dockerimages/demo/1.0/default.conf
server {
    location {
        root /html;
    }
}
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/nginx:1.25
COPY default.conf /etc/nginx/conf.d/
--- dockerimages/demo/1.0/default.conf
server {
    location / {
        root /html;
    }
}
```
</source>
        <translation>
nginx 拒绝 `location {`：“invalid number of arguments in location directive”，容器会不断重启。检查的是含有 `server` 块的 `*.conf` 文件。

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/nginx:1.25
COPY default.conf /etc/nginx/conf.d/
--- dockerimages/demo/1.0/default.conf
server {
    location {
        root /html;
    }
}
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/nginx:1.25
COPY default.conf /etc/nginx/conf.d/
--- dockerimages/demo/1.0/default.conf
server {
    location / {
        root /html;
    }
}
```
</translation>
    </message>
    <message>
        <source>values.yaml has no “%1”, so nothing of this template is ever rendered.</source>
        <translation>values.yaml 中没有“%1”，因此此模板的内容永远不会被渲染。</translation>
    </message>
    <message>
        <source>A template of a chart depends on a value that values.yaml does not have.</source>
        <translation>chart 的模板依赖 values.yaml 中没有的值。</translation>
    </message>
    <message>
        <source>No “helm repo add” defines the repository “%1”.</source>
        <translation>没有“helm repo add”定义仓库“%1”。</translation>
    </message>
    <message>
        <source>This adds “%1”.</source>
        <translation>此处添加的是“%1”。</translation>
    </message>
    <message>
        <source>A chart is taken from a repository under a name that was never added.</source>
        <translation>从一个从未添加过的名称的仓库取用 chart。</translation>
    </message>
    <message>
        <source>
`helm pull NAME/CHART` and `helm search repo NAME/CHART` look for a repository that was added under exactly this name.
The build host knows none but those that init.sh adds, so another name finds nothing: &quot;repo NAME not found&quot;.

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo-charts/demo --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

Scripts that run on the user&apos;s cluster are the subject of SY316.
</source>
        <translation>
`helm pull NAME/CHART` 和 `helm search repo NAME/CHART` 查找以此名称添加的仓库。构建主机只知道 init.sh 添加的仓库，因此其他名称什么也找不到：“repo NAME not found”。

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo-charts/demo --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

在用户集群上运行的脚本由 SY316 检查。
</translation>
    </message>
    <message>
        <source>The repository “%1” is used here before it is added.</source>
        <translation>仓库“%1”在添加之前就在此处使用。</translation>
    </message>
    <message>
        <source>It is added here.</source>
        <translation>它在此处添加。</translation>
    </message>
    <message>
        <source>A chart repository is used before it is added.</source>
        <translation>chart 仓库在添加之前就被使用。</translation>
    </message>
    <message>
        <source>
`helm search repo` and `helm pull` know only the repositories that were added before. It works at home, where the
repository was added by an earlier run, and fails on the fresh host of a build; a search finds nothing without an error.

```bad
--- init.sh
version=$(helm search repo demo/demo | awk &apos;END {print $2}&apos;)
helm repo add demo https://example.com/charts
helm pull demo/demo --version=&quot;$version&quot; --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
version=$(helm search repo demo/demo | awk &apos;END {print $2}&apos;)
helm pull demo/demo --version=&quot;$version&quot; --untar -d charts
```
</source>
        <translation>
`helm search repo` 和 `helm pull` 只知道之前添加的仓库。在本机它能工作，因为之前的运行已添加过该仓库；在全新的构建主机上则会失败，搜索会不报错地找不到任何内容。

```bad
--- init.sh
version=$(helm search repo demo/demo | awk &apos;END {print $2}&apos;)
helm repo add demo https://example.com/charts
helm pull demo/demo --version=&quot;$version&quot; --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
version=$(helm search repo demo/demo | awk &apos;END {print $2}&apos;)
helm pull demo/demo --version=&quot;$version&quot; --untar -d charts
```
</translation>
    </message>
    <message>
        <source>“%1” is pulled in its newest version, whatever version is built; pass --version.</source>
        <translation>“%1”拉取的是最新版本，与构建的版本无关；请传入 --version。</translation>
    </message>
    <message>
        <source>A chart is pulled without a version, so each build packs the newest one.</source>
        <translation>拉取 chart 时没有写版本，因此每次构建都打包最新的版本。</translation>
    </message>
    <message>
        <source>“%1” is an argument too many: --set is missing in front of it.</source>
        <translation>“%1”是多余的参数：它前面缺少 --set。</translation>
    </message>
    <message>
        <source>“%1” is an argument too many: helm takes a name and a chart.</source>
        <translation>“%1”是多余的参数：helm 只接受一个名称和一个 chart。</translation>
    </message>
    <message>
        <source>helm is called with an argument too many, mostly because an option lacks its name.</source>
        <translation>调用 helm 时多了一个参数，多半是因为缺少选项名。</translation>
    </message>
    <message>
        <source>
`helm install`, `upgrade` and `template` take a release name and a chart. A third argument is refused (&quot;requires 2
arguments&quot;); mostly `--set` or `-f` is missing in front of it.

```bad
--- init.sh
helm template demo charts/demo ingress.enabled=true &gt;manifests/demo.yaml
--- manifests/other.yaml
```

```good
--- init.sh
helm template demo charts/demo --set ingress.enabled=true &gt;manifests/demo.yaml
--- manifests/other.yaml
```
</source>
        <translation>
`helm install`、`upgrade` 和 `template` 接受发布名和 chart。第三个参数会被拒绝（“requires 2 arguments”）；多半是前面缺少 `--set` 或 `-f`。

```bad
--- init.sh
helm template demo charts/demo ingress.enabled=true &gt;manifests/demo.yaml
--- manifests/other.yaml
```

```good
--- init.sh
helm template demo charts/demo --set ingress.enabled=true &gt;manifests/demo.yaml
--- manifests/other.yaml
```
</translation>
    </message>
    <message>
        <source>helm knows no option “%1”; “%2” is meant.</source>
        <translation>helm 没有选项“%1”；应为“%2”。</translation>
    </message>
    <message>
        <source>helm knows no option of this name, but one that is nearly the same.</source>
        <translation>helm 没有这个名称的选项，但有一个几乎相同的。</translation>
    </message>
    <message>
        <source>
helm refuses an option that it does not know (&quot;unknown flag&quot;). The rule reports what differs from a known option by a slip,
long options with a single hyphen, and long dashes that a word processor made of two hyphens.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --create-namspace -n demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --create-namespace -n demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
helm 拒绝不认识的选项（“unknown flag”）。此规则报告与已知选项只差笔误的写法、只有一个短横线的长选项，以及文字处理软件把两个短横线变成的长横线。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --create-namspace -n demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --create-namespace -n demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>write --dry-run=server</source>
        <translation>请写 --dry-run=server</translation>
    </message>
    <message>
        <source>it was removed in Kubernetes 1.18</source>
        <translation>它已在 Kubernetes 1.18 中移除</translation>
    </message>
    <message>
        <source>kubectl run makes pods only</source>
        <translation>kubectl run 只创建 Pod</translation>
    </message>
    <message>
        <source>kubectl run makes pods only; create a deployment</source>
        <translation>kubectl run 只创建 Pod；请创建 Deployment</translation>
    </message>
    <message>
        <source>write --delete-emptydir-data</source>
        <translation>请写 --delete-emptydir-data</translation>
    </message>
    <message>
        <source>Helm 3 always removes the history</source>
        <translation>Helm 3 总是删除历史</translation>
    </message>
    <message>
        <source>Helm 3 takes the name as first argument</source>
        <translation>Helm 3 把名称作为第一个参数</translation>
    </message>
    <message>
        <source>write --show-only</source>
        <translation>请写 --show-only</translation>
    </message>
    <message>
        <source>Helm 3 has no tiller</source>
        <translation>Helm 3 没有 tiller</translation>
    </message>
    <message>
        <source>kubectl takes --dry-run only with a value: write --dry-run=client or --dry-run=server.</source>
        <translation>kubectl 的 --dry-run 必须带值：请写 --dry-run=client 或 --dry-run=server。</translation>
    </message>
    <message>
        <source>“%1” is no option any more: %2.</source>
        <translation>“%1”已不再是选项：%2。</translation>
    </message>
    <message>
        <source>An option or form of kubectl or helm that current versions refuse.</source>
        <translation>当前版本会拒绝的 kubectl 或 helm 的选项或写法。</translation>
    </message>
    <message>
        <source>
kubectl and helm have dropped options that older instructions still show. `kubectl ... --dry-run` needs a value since
Kubernetes 1.23; Helm 3 has neither `--name` nor `--purge` nor tiller. The command stops with &quot;unknown flag&quot; or does
something else than the author saw.

```bad
--- install.sh
kubectl create ns demo --dry-run -o yaml | kubectl apply -f -
```

```good
--- install.sh
kubectl create ns demo --dry-run=client -o yaml | kubectl apply -f -
```
</source>
        <translation>
kubectl 和 helm 去掉了旧说明中仍然出现的选项。`kubectl ... --dry-run` 从 Kubernetes 1.23 起需要值；Helm 3 既没有 `--name`，也没有 `--purge` 和 tiller。命令会以“unknown flag”停止，或做出与作者所见不同的事。

```bad
--- install.sh
kubectl create ns demo --dry-run -o yaml | kubectl apply -f -
```

```good
--- install.sh
kubectl create ns demo --dry-run=client -o yaml | kubectl apply -f -
```
</translation>
    </message>
    <message>
        <source>“%1” comes from the network: the cluster has no such repository, and a cluster without internet cannot install it. Install the chart that is in the image.</source>
        <translation>“%1”来自网络：集群没有这个仓库，不能上网的集群无法安装。请安装镜像中的 chart。</translation>
    </message>
    <message>
        <source>The chart is fetched from the network when the image is run; pull it in init.sh.</source>
        <translation>chart 在运行镜像时才从网络获取；请在 init.sh 中拉取。</translation>
    </message>
    <message>
        <source>A run command installs a chart from the network.</source>
        <translation>运行命令从网络安装 chart。</translation>
    </message>
    <message>
        <source>
A cluster image brings everything that an installation needs. `helm install NAME REPOSITORY/CHART` needs a repository that
was added on the node of the user, where init.sh never ran, and the internet. Pull the chart in init.sh and install it from
`charts/`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo demo/demo -n demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
集群镜像带有安装所需的一切。`helm install NAME REPOSITORY/CHART` 需要在用户节点上添加过的仓库（init.sh 从未在那里运行过），还需要能够上网。请在 init.sh 中拉取 chart，并从 `charts/` 安装。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo demo/demo -n demo&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>“helm install” fails when the release exists, so the image can be run only once; write “helm upgrade --install”.</source>
        <translation>发布已存在时“helm install”会失败，因此镜像只能运行一次；请写“helm upgrade --install”。</translation>
    </message>
    <message>
        <source>helm install fails when the image is run a second time.</source>
        <translation>第二次运行镜像时 helm install 会失败。</translation>
    </message>
    <message>
        <source>
`sealos run` is repeated: after a failure, to change a value, to move to a new version. `helm install` refuses a release
that exists (&quot;cannot re-use a name that is still in use&quot;); `helm upgrade --install` installs or updates.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm install demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade --install demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
`sealos run` 会重复执行：失败之后、修改某个值、升级到新版本。`helm install` 拒绝已存在的发布（“cannot re-use a name that is still in use”）；`helm upgrade --install` 则安装或更新。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm install demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade --install demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>Without “set -e” the script goes on after a failed download, and CI pushes an incomplete image.</source>
        <translation>没有“set -e”，脚本在下载失败后会继续，CI 会推送不完整的镜像。</translation>
    </message>
    <message>
        <source>set -e is commented out, so init.sh goes on after a failure.</source>
        <translation>set -e 被注释掉了，因此 init.sh 在失败后会继续。</translation>
    </message>
    <message>
        <source>
The workflow runs `init.sh` and builds when it ends well; without `set -e` only the last command counts. A download that
fails is not noticed, and the image is pushed without it. Often `set -e` was commented out to try something.

```bad
--- init.sh
#!/bin/bash
#set -e
wget -q https://example.com/demo.yaml
```

```good
--- init.sh
#!/bin/bash
set -e
wget -q https://example.com/demo.yaml
```
</source>
        <translation>
工作流运行 `init.sh`，成功结束后构建；没有 `set -e` 时只看最后一条命令。失败的下载不会被发现，镜像会在缺少它的情况下推送。往往是为了试验而注释掉了 `set -e`。

```bad
--- init.sh
#!/bin/bash
#set -e
wget -q https://example.com/demo.yaml
```

```good
--- init.sh
#!/bin/bash
set -e
wget -q https://example.com/demo.yaml
```
</translation>
    </message>
    <message>
        <source>This is the program for %1, also when the image is built for another architecture.</source>
        <translation>这是 %1 的程序，为其他架构构建镜像时也是如此。</translation>
    </message>
    <message>
        <source>init.sh fetches a program of one architecture for all of them.</source>
        <translation>init.sh 为所有架构获取同一种架构的程序。</translation>
    </message>
    <message>
        <source>“%1” was fetched for the architecture of the image; on a builder of the other one it does not run.</source>
        <translation>“%1”是为镜像的架构获取的；在另一种架构的构建主机上无法运行。</translation>
    </message>
    <message>
        <source>It comes from here.</source>
        <translation>它来自此处。</translation>
    </message>
    <message>
        <source>init.sh runs a program that was fetched for the architecture of the image.</source>
        <translation>init.sh 运行了为镜像的架构获取的程序。</translation>
    </message>
    <message>
        <source>
The workflow runs `init.sh` for both architectures on one kind of machine. A program that was fetched for its first
argument cannot be started there when the image is for the other one: &quot;Exec format error&quot;. Fetch a second copy for the
machine of the build.

```bad
--- init.sh
mkdir -p opt
wget -qO- &quot;https://example.com/tool-linux-$1.tgz&quot; | tar -xz -C opt
./opt/tool list &gt;images
```

```good
--- init.sh
mkdir -p opt
wget -qO- &quot;https://example.com/tool-linux-$1.tgz&quot; | tar -xz -C opt
wget -qO /tmp/tool &quot;https://example.com/tool-linux-$(dpkg --print-architecture)&quot;
chmod +x /tmp/tool
/tmp/tool list &gt;images
```
</source>
        <translation>
工作流在同一种机器上为两种架构运行 `init.sh`。按第一个参数获取的程序，在为另一种架构构建时无法在那里启动：“Exec format error”。请为构建主机另取一份。

```bad
--- init.sh
mkdir -p opt
wget -qO- &quot;https://example.com/tool-linux-$1.tgz&quot; | tar -xz -C opt
./opt/tool list &gt;images
```

```good
--- init.sh
mkdir -p opt
wget -qO- &quot;https://example.com/tool-linux-$1.tgz&quot; | tar -xz -C opt
wget -qO /tmp/tool &quot;https://example.com/tool-linux-$(dpkg --print-architecture)&quot;
chmod +x /tmp/tool
/tmp/tool list &gt;images
```
</translation>
    </message>
    <message>
        <source>Whatever version is asked for, this fetches the same; the version is the third argument of init.sh.</source>
        <translation>无论请求哪个版本，此处获取的都一样；版本是 init.sh 的第三个参数。</translation>
    </message>
    <message>
        <source>init.sh of “latest” never looks at the version that is asked for.</source>
        <translation>“latest”的 init.sh 从不使用所请求的版本。</translation>
    </message>
    <message>
        <source>
`latest` is the recipe for every version without a directory of its own: the workflow copies it and calls
`init.sh ARCH NAME VERSION`. When the script never uses its third argument, each version builds the same image under
another tag.

```bad
--- applications/demo/latest/init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
helm repo add demo https://example.com/charts
helm pull demo/demo --version=&quot;${VERSION#v}&quot; --untar -d charts
```

Scripts that fetch nothing are left alone.
</source>
        <translation>
`latest` 是所有没有自己目录的版本的做法：工作流复制它并调用 `init.sh ARCH NAME VERSION`。如果脚本从不使用第三个参数，每个版本构建出的都是同样的镜像，只是标签不同。

```bad
--- applications/demo/latest/init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
helm repo add demo https://example.com/charts
helm pull demo/demo --version=&quot;${VERSION#v}&quot; --untar -d charts
```

不获取任何内容的脚本不报告。
</translation>
    </message>
    <message>
        <source>For a version that begins with “v” this says “vv…”; remove it first: v${VERSION#v}.</source>
        <translation>对于以“v”开头的版本，此处会变成“vv…”；请先去掉它：v${VERSION#v}。</translation>
    </message>
    <message>
        <source>A “v” stands in front of a version that may begin with one.</source>
        <translation>可能以“v”开头的版本前面又写了“v”。</translation>
    </message>
    <message>
        <source>
Versions are asked for as `v1.2.3` and as `1.2.3`, and the third argument of `init.sh` is what was asked for. `v${VERSION}`
is right for one of them only; `v${VERSION#v}` is right for both.

```bad
--- applications/demo/latest/init.sh
VERSION=$3
wget -q &quot;https://example.com/v${VERSION}/demo.tgz&quot;
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
wget -q &quot;https://example.com/v${VERSION#v}/demo.tgz&quot;
```
</source>
        <translation>
请求的版本有 `v1.2.3` 和 `1.2.3` 两种写法，`init.sh` 的第三个参数就是请求时的写法。`v${VERSION}` 只适合其中一种；`v${VERSION#v}` 两种都适合。

```bad
--- applications/demo/latest/init.sh
VERSION=$3
wget -q &quot;https://example.com/v${VERSION}/demo.tgz&quot;
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
wget -q &quot;https://example.com/v${VERSION#v}/demo.tgz&quot;
```
</translation>
    </message>
    <message>
        <source>This removes any first character: “1.2” becomes “.2”. ${VERSION#v} removes a “v” alone.</source>
        <translation>此处会删除任意的第一个字符：“1.2”变成“.2”。${VERSION#v} 只删除“v”。</translation>
    </message>
    <message>
        <source>The first character of the version is removed, whatever it is.</source>
        <translation>无论是什么，版本的第一个字符都会被删除。</translation>
    </message>
    <message>
        <source>“%1” stays the same for every version that is built from “latest”.</source>
        <translation>从“latest”构建任何版本时，“%1”都保持不变。</translation>
    </message>
    <message>
        <source>The recipe for all versions names one version.</source>
        <translation>用于所有版本的做法写死了一个版本。</translation>
    </message>
    <message>
        <source>
`latest` is the recipe for every version without a directory of its own. A tag that is written there in digits is used
with all of them: chart and image no longer belong together. Leave the tag to the chart, or use the third argument of
`init.sh`.

```bad
--- applications/demo/latest/Kubefile
FROM scratch
COPY charts charts
CMD [&quot;helm upgrade -i demo charts/demo --set image.tag=1.2.3&quot;]
--- applications/demo/latest/charts/demo/Chart.yaml
name: demo
```

```good
--- applications/demo/latest/Kubefile
FROM scratch
COPY charts charts
CMD [&quot;helm upgrade -i demo charts/demo&quot;]
--- applications/demo/latest/charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
`latest` 是所有没有自己目录的版本的做法。写死的标签会用于所有版本：chart 与镜像就不再对应。请由 chart 决定标签，或使用 `init.sh` 的第三个参数。

```bad
--- applications/demo/latest/Kubefile
FROM scratch
COPY charts charts
CMD [&quot;helm upgrade -i demo charts/demo --set image.tag=1.2.3&quot;]
--- applications/demo/latest/charts/demo/Chart.yaml
name: demo
```

```good
--- applications/demo/latest/Kubefile
FROM scratch
COPY charts charts
CMD [&quot;helm upgrade -i demo charts/demo&quot;]
--- applications/demo/latest/charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>A second run of init.sh adds a second FROM to “%1”; write it with “&gt;”.</source>
        <translation>第二次运行 init.sh 会给“%1”再加一个 FROM；请用“&gt;”写。</translation>
    </message>
    <message>
        <source>init.sh adds to a build file that it should write anew.</source>
        <translation>init.sh 向构建文件追加内容，而它应当重新写出。</translation>
    </message>
    <message>
        <source>
`&gt;&gt;` keeps what is in the file. When `init.sh` runs twice in one place, which every author does at home, the Kubefile has
two FROM, and the first half is thrown away. `&gt;` writes it anew.

```bad
--- init.sh
cat &lt;&lt;EOF &gt;&gt;Kubefile
FROM scratch
COPY . .
EOF
```

```good
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY . .
EOF
```

A file that the script wrote or emptied before is left alone.
</source>
        <translation>
`&gt;&gt;` 会保留文件中已有的内容。`init.sh` 在同一位置运行两次时（每位作者在本机都会这样做），Kubefile 就有两个 FROM，前一半会被丢弃。`&gt;` 会重新写出。

```bad
--- init.sh
cat &lt;&lt;EOF &gt;&gt;Kubefile
FROM scratch
COPY . .
EOF
```

```good
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY . .
EOF
```

脚本之前已写出或清空的文件不报告。
</translation>
    </message>
    <message>
        <source>init.sh adds another FROM to this file, so all that is above it is thrown away; remove the file, or let init.sh write it with “&gt;”.</source>
        <translation>init.sh 给此文件再加一个 FROM，因此其上的所有内容都被丢弃；请删除该文件，或让 init.sh 用“&gt;”写出。</translation>
    </message>
    <message>
        <source>This adds to it.</source>
        <translation>此处向它追加。</translation>
    </message>
    <message>
        <source>init.sh appends a second build file to the committed one.</source>
        <translation>init.sh 向已提交的构建文件追加第二个构建文件。</translation>
    </message>
    <message>
        <source>
A build file with two FROM builds two stages, and only the last becomes the image. When a Kubefile is committed and
`init.sh` appends a whole one to it, the committed text has no effect but to confuse.

```bad
--- Kubefile
FROM scratch
COPY opt opt
--- opt/demo
--- init.sh
cat &lt;&lt;EOF &gt;&gt;Kubefile
FROM scratch
COPY charts charts
EOF
```

```good
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY charts charts
EOF
```
</source>
        <translation>
有两个 FROM 的构建文件会构建两个阶段，只有最后一个成为镜像。如果已提交 Kubefile，而 `init.sh` 又追加一整个，已提交的文本就不起作用，只会让人困惑。

```bad
--- Kubefile
FROM scratch
COPY opt opt
--- opt/demo
--- init.sh
cat &lt;&lt;EOF &gt;&gt;Kubefile
FROM scratch
COPY charts charts
EOF
```

```good
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY charts charts
EOF
```
</translation>
    </message>
    <message>
        <source>There is no “%1” at this point: it is neither in the version directory nor made before.</source>
        <translation>此时“%1”不存在：它既不在版本目录中，之前也没有生成。</translation>
    </message>
    <message>
        <source>init.sh uses a file that is not there.</source>
        <translation>init.sh 使用了不存在的文件。</translation>
    </message>
    <message>
        <source>
`init.sh` runs in a copy of the version directory. A file that it reads, edits or runs must be committed or made by an
earlier line; a slip in the name, or another ending, and the command fails.

```bad
--- init.sh
sed -i &quot;s/VERSION/$3/&quot; manifests/demo.yaml
--- manifests/demo.yml
image: demo:VERSION
```

```good
--- init.sh
sed -i &quot;s/VERSION/$3/&quot; manifests/demo.yml
--- manifests/demo.yml
image: demo:VERSION
```

What an archive or another program may have brought, and files whose absence the script allows for, are left alone.
</source>
        <translation>
`init.sh` 在版本目录的副本中运行。它读取、修改或运行的文件必须已提交，或由前面的行生成；名称写错或扩展名不同，命令就会失败。

```bad
--- init.sh
sed -i &quot;s/VERSION/$3/&quot; manifests/demo.yaml
--- manifests/demo.yml
image: demo:VERSION
```

```good
--- init.sh
sed -i &quot;s/VERSION/$3/&quot; manifests/demo.yml
--- manifests/demo.yml
image: demo:VERSION
```

归档或其他程序可能带来的文件，以及脚本允许其不存在的文件，不报告。
</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist at this point; make it with “mkdir -p”.</source>
        <translation>此时文件夹“%1”不存在；请用“mkdir -p”创建。</translation>
    </message>
    <message>
        <source>init.sh writes into a folder that nobody made.</source>
        <translation>init.sh 写入没有创建过的文件夹。</translation>
    </message>
    <message>
        <source>
Neither a redirection nor most programs make folders. When the folder is not committed (git keeps no empty ones) and no
earlier line makes it, the command fails: &quot;No such file or directory&quot;.

```bad
--- init.sh
helm template demo ./chart &gt;manifests/demo.yaml
--- chart/Chart.yaml
name: demo
```

```good
--- init.sh
mkdir -p manifests
helm template demo ./chart &gt;manifests/demo.yaml
--- chart/Chart.yaml
name: demo
```

Folders that an archive or another program may have made are left alone.
</source>
        <translation>
重定向和多数程序都不会创建文件夹。如果文件夹没有提交（git 不保存空文件夹），前面的行也没有创建它，命令就会失败：“No such file or directory”。

```bad
--- init.sh
helm template demo ./chart &gt;manifests/demo.yaml
--- chart/Chart.yaml
name: demo
```

```good
--- init.sh
mkdir -p manifests
helm template demo ./chart &gt;manifests/demo.yaml
--- chart/Chart.yaml
name: demo
```

归档或其他程序可能创建的文件夹不报告。
</translation>
    </message>
    <message>
        <source>“%1” exists already, so mkdir fails and the script ends; write “mkdir -p”.</source>
        <translation>“%1”已存在，因此 mkdir 失败，脚本结束；请写“mkdir -p”。</translation>
    </message>
    <message>
        <source>mkdir without -p makes a folder that is there already.</source>
        <translation>没有 -p 的 mkdir 创建已存在的文件夹。</translation>
    </message>
    <message>
        <source>
`mkdir` fails when the folder exists, and under `set -e` the script ends there. `mkdir -p` is content with one that is
there, so the script can also be run twice.

```bad
--- init.sh
set -e
mkdir manifests
--- manifests/demo.yaml
kind: Service
```

```good
--- init.sh
set -e
mkdir -p manifests
--- manifests/demo.yaml
kind: Service
```
</source>
        <translation>
文件夹已存在时 `mkdir` 会失败，在 `set -e` 之下脚本就此结束。`mkdir -p` 接受已存在的文件夹，因此脚本也可以运行两次。

```bad
--- init.sh
set -e
mkdir manifests
--- manifests/demo.yaml
kind: Service
```

```good
--- init.sh
set -e
mkdir -p manifests
--- manifests/demo.yaml
kind: Service
```
</translation>
    </message>
    <message>
        <source>sealos searches every YAML file below manifests/ for images, those of this archive too; unpack elsewhere and copy what is needed.</source>
        <translation>sealos 会在 manifests/ 之下的所有 YAML 文件中查找镜像，此归档中的也不例外；请解包到别处，只复制需要的文件。</translation>
    </message>
    <message>
        <source>A whole archive is unpacked below manifests/.</source>
        <translation>整个归档被解包到 manifests/ 之下。</translation>
    </message>
    <message>
        <source>
`sealos build` reads every YAML file below `manifests/`, at any depth, and packs each image that it finds. A release
archive brings samples, charts and tests along: their images make the result large, or stop the build when they cannot be
parsed. Unpack into another folder and copy the manifests that are applied.

```bad
--- init.sh
mkdir -p manifests
wget -q https://example.com/demo.tar.gz
tar -xzf demo.tar.gz -C manifests
```

```good
--- init.sh
mkdir -p manifests release
wget -qO- https://example.com/demo.tar.gz | tar -xz -C release
cp release/demo/deploy.yaml manifests/
```

Archives of which single members are named are left alone.
</source>
        <translation>
`sealos build` 读取 `manifests/` 之下任意深度的所有 YAML 文件，并打包找到的每个镜像。发布归档会带来示例、chart 和测试：它们的镜像使结果变大，或在无法解析时使构建停止。请解包到另一个文件夹，再复制要应用的清单。

```bad
--- init.sh
mkdir -p manifests
wget -q https://example.com/demo.tar.gz
tar -xzf demo.tar.gz -C manifests
```

```good
--- init.sh
mkdir -p manifests release
wget -qO- https://example.com/demo.tar.gz | tar -xz -C release
cp release/demo/deploy.yaml manifests/
```

指明单个成员的归档不报告。
</translation>
    </message>
    <message>
        <source>“wget -o” writes wget&apos;s messages to “%1”; the file is named with “-O”.</source>
        <translation>“wget -o”把 wget 的消息写入“%1”；指定文件要用“-O”。</translation>
    </message>
    <message>
        <source>wget -o writes its log, not the download, to the file.</source>
        <translation>wget -o 写入文件的是日志，而不是下载的内容。</translation>
    </message>
    <message>
        <source>
`wget -o FILE` names the file for the messages of wget; the download goes to a file that is named after its address.
`-O FILE` names the download. (`curl` has it the other way round.)

```bad
--- init.sh
wget https://example.com/tool-linux -o opt/tool
--- opt/README.md
```

```good
--- init.sh
wget https://example.com/tool-linux -O opt/tool
--- opt/README.md
```
</source>
        <translation>
`wget -o FILE` 指定 wget 消息的文件；下载的内容会写入以地址命名的文件。`-O FILE` 才指定下载的文件。（`curl` 正好相反。）

```bad
--- init.sh
wget https://example.com/tool-linux -o opt/tool
--- opt/README.md
```

```good
--- init.sh
wget https://example.com/tool-linux -O opt/tool
--- opt/README.md
```
</translation>
    </message>
    <message>
        <source>“wget -O-” prints the download, and nothing reads it here: name a file, or pipe it into tar.</source>
        <translation>“wget -O-”把下载的内容打印出来，而此处没有程序读取：请指定文件，或用管道传给 tar。</translation>
    </message>
    <message>
        <source>A download is written to the log of the build instead of a file.</source>
        <translation>下载的内容写进了构建日志，而不是文件。</translation>
    </message>
    <message>
        <source>
`-O-` writes the download to standard output, for a pipe or a redirection. Without one it ends in the log of the build,
and the file that the next lines use is not there.

```bad
--- init.sh
wget -qO- https://example.com/demo.tgz
tar -xzf demo.tgz
```

```good
--- init.sh
wget -qO- https://example.com/demo.tgz | tar -xz
```
</source>
        <translation>
`-O-` 把下载的内容写到标准输出，用于管道或重定向。没有它们时，内容会进入构建日志，后面的行所用的文件并不存在。

```bad
--- init.sh
wget -qO- https://example.com/demo.tgz
tar -xzf demo.tgz
```

```good
--- init.sh
wget -qO- https://example.com/demo.tgz | tar -xz
```
</translation>
    </message>
    <message>
        <source>No Kubefile is committed and init.sh names none. A Dockerfile that it brings is not built: CI has chosen “Kubefile” before.</source>
        <translation>没有提交 Kubefile，init.sh 也没有提到它。它带来的 Dockerfile 不会被构建：CI 之前已选定“Kubefile”。</translation>
    </message>
    <message>
        <source>No line of init.sh writes a Kubefile, and none is committed.</source>
        <translation>init.sh 中没有一行写出 Kubefile，也没有提交。</translation>
    </message>
    <message>
        <source>
CI looks for the build file before it runs `init.sh`: when no `Dockerfile` is committed it builds `Kubefile`. So a
`Dockerfile` that comes with a clone or an archive is ignored, and the build ends with &quot;no such file&quot; unless a `Kubefile`
came too, which nobody who reads the script can see. Commit the Kubefile, or copy it under that name.

```bad
--- init.sh
git clone https://example.com/demo.git
cp -rf demo/deploy/* .
```

```good
--- init.sh
git clone https://example.com/demo.git
cp -rf demo/deploy/* .
mv Dockerfile Kubefile
```
</source>
        <translation>
CI 在运行 `init.sh` 之前查找构建文件：没有提交 `Dockerfile` 时，它构建 `Kubefile`。因此克隆或归档带来的 `Dockerfile` 会被忽略，除非同时带来了 `Kubefile`（读脚本的人无从得知），否则构建以“no such file”结束。请提交 Kubefile，或复制为该名称。

```bad
--- init.sh
git clone https://example.com/demo.git
cp -rf demo/deploy/* .
```

```good
--- init.sh
git clone https://example.com/demo.git
cp -rf demo/deploy/* .
mv Dockerfile Kubefile
```
</translation>
    </message>
    <message>
        <source>“%1” needs a terminal, and here is none: “the input device is not a TTY”. Leave “t” out.</source>
        <translation>“%1”需要终端，而此处没有：“the input device is not a TTY”。请去掉“t”。</translation>
    </message>
    <message>
        <source>A script asks for a terminal, and none is there.</source>
        <translation>脚本要求终端，而此处没有。</translation>
    </message>
    <message>
        <source>
`-t` connects a terminal. CI has none, and neither has a command that `sealos run` executes: docker ends with &quot;the input
device is not a TTY&quot;. Without `-t` the same command works in both.

```bad
--- init.sh
docker run -it docker.io/library/busybox:1.36 ls &gt;files
```

```good
--- init.sh
docker run -i docker.io/library/busybox:1.36 ls &gt;files
```

Scripts of docker images are left alone: a user may start them.
</source>
        <translation>
`-t` 会连接终端。CI 没有终端，`sealos run` 执行的命令也没有：docker 会以“the input device is not a TTY”结束。去掉 `-t`，同样的命令在两处都能运行。

```bad
--- init.sh
docker run -it docker.io/library/busybox:1.36 ls &gt;files
```

```good
--- init.sh
docker run -i docker.io/library/busybox:1.36 ls &gt;files
```

docker 镜像的脚本不报告：用户可能会启动它们。
</translation>
    </message>
    <message>
        <source>Nothing sets “%1”, so this is empty.</source>
        <translation>没有任何地方设置“%1”，因此它为空。</translation>
    </message>
    <message>
        <source>Nothing sets “%1”, so this is empty; “%2” is set.</source>
        <translation>没有任何地方设置“%1”，因此它为空；设置的是“%2”。</translation>
    </message>
    <message>
        <source>A variable is used that nothing sets.</source>
        <translation>使用了没有任何地方设置的变量。</translation>
    </message>
    <message>
        <source>The blank before “}” is part of the value, so a comparison with it never holds.</source>
        <translation>“}”之前的空格是值的一部分，因此与它的比较永远不成立。</translation>
    </message>
    <message>
        <source>A default value ends with a blank that was not meant.</source>
        <translation>默认值以无意的空格结尾。</translation>
    </message>
    <message>
        <source>
In `${NAME:-&quot;value&quot; }` everything up to the brace is the default, the blank behind the quotes too. The value is `value `
and equal to nothing that is compared with it.

```bad
--- init.sh
DOWNLOAD=${4:-&quot;true&quot; }
if [ &quot;$DOWNLOAD&quot; = true ]; then wget https://example.com/x; fi
```

```good
--- init.sh
DOWNLOAD=${4:-&quot;true&quot;}
if [ &quot;$DOWNLOAD&quot; = true ]; then wget https://example.com/x; fi
```

A blank behind several words without quotes, as in a list of options, is left alone.
</source>
        <translation>
在 `${NAME:-&quot;value&quot; }` 中，花括号之前的所有内容都是默认值，引号之后的空格也是。该值为 `value `，与任何比较的内容都不相等。

```bad
--- init.sh
DOWNLOAD=${4:-&quot;true&quot; }
if [ &quot;$DOWNLOAD&quot; = true ]; then wget https://example.com/x; fi
```

```good
--- init.sh
DOWNLOAD=${4:-&quot;true&quot;}
if [ &quot;$DOWNLOAD&quot; = true ]; then wget https://example.com/x; fi
```

多个不带引号的词之后的空格（例如选项列表中的）不报告。
</translation>
    </message>
    <message>
        <source>“%1” was taken from the caller and is replaced here by “%2”, whatever the caller gave.</source>
        <translation>“%1”取自调用者，在此处被替换为“%2”，无论调用者给了什么。</translation>
    </message>
    <message>
        <source>It is taken here.</source>
        <translation>在此处取得。</translation>
    </message>
    <message>
        <source>A value of the caller is replaced by a fixed one.</source>
        <translation>调用者给的值被固定值替换。</translation>
    </message>
    <message>
        <source>
A variable that is taken from an argument or from the environment (`sealos run -e NAME=VALUE`) and then set to a fixed text
ignores what the user asked for. A default belongs into the expansion: `PORT=${1:-30080}`.

```bad
--- Kubefile
FROM scratch
COPY install.sh .
CMD [&quot;bash install.sh $(PORT)&quot;]
ENV PORT=1
--- install.sh
PORT=${1:-}
PORT=30080
helm upgrade -i demo oci://example.com/demo --version 1 --set port=$PORT
```

```good
--- Kubefile
FROM scratch
COPY install.sh .
CMD [&quot;bash install.sh $(PORT)&quot;]
ENV PORT=1
--- install.sh
PORT=${1:-30080}
helm upgrade -i demo oci://example.com/demo --version 1 --set port=$PORT
```
</source>
        <translation>
从参数或环境（`sealos run -e NAME=VALUE`）取得、之后又设为固定文本的变量，会忽略用户的要求。默认值应写在展开中：`PORT=${1:-30080}`。

```bad
--- Kubefile
FROM scratch
COPY install.sh .
CMD [&quot;bash install.sh $(PORT)&quot;]
ENV PORT=1
--- install.sh
PORT=${1:-}
PORT=30080
helm upgrade -i demo oci://example.com/demo --version 1 --set port=$PORT
```

```good
--- Kubefile
FROM scratch
COPY install.sh .
CMD [&quot;bash install.sh $(PORT)&quot;]
ENV PORT=1
--- install.sh
PORT=${1:-30080}
helm upgrade -i demo oci://example.com/demo --version 1 --set port=$PORT
```
</translation>
    </message>
    <message>
        <source>There is hardly a program “%1”; “%2” is one.</source>
        <translation>几乎不会有名为“%1”的程序；有“%2”。</translation>
    </message>
    <message>
        <source>A command is called by a name that looks like a slip.</source>
        <translation>命令的名称看起来像是笔误。</translation>
    </message>
    <message>
        <source>“%1” is a file that this makes; “/dev/null” is meant.</source>
        <translation>“%1”是此处会创建的文件；应为“/dev/null”。</translation>
    </message>
    <message>
        <source>Output is written to a file that was meant to be /dev/null.</source>
        <translation>输出写进了一个文件，而本意是 /dev/null。</translation>
    </message>
    <message>
        <source>
A redirection to a name that is nearly `/dev/null` makes an ordinary file, or fails where `/dev` cannot be written, and
then the command is not run at all.

```bad
--- init.sh
helm repo update &gt;/dev/nul 2&gt;&amp;1
```

```good
--- init.sh
helm repo update &gt;/dev/null 2&gt;&amp;1
```
</source>
        <translation>
重定向到与 `/dev/null` 相近的名称会创建普通文件，或在无法写入 `/dev` 时失败，此时命令根本不会执行。

```bad
--- init.sh
helm repo update &gt;/dev/nul 2&gt;&amp;1
```

```good
--- init.sh
helm repo update &gt;/dev/null 2&gt;&amp;1
```
</translation>
    </message>
    <message>
        <source>“%1” is a folder; cp leaves it out without “-r”.</source>
        <translation>“%1”是文件夹；没有“-r”时 cp 会略过它。</translation>
    </message>
    <message>
        <source>cp is given a folder without -r and leaves it out.</source>
        <translation>cp 的对象是文件夹但没有 -r，会被略过。</translation>
    </message>
    <message>
        <source>
`cp FOLDER TARGET` says &quot;omitting directory&quot;, copies nothing and fails. With `-r` (or `-a`) the folder itself is copied;
`FOLDER/*` copies what is in it.

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp -f opt /usr/local/bin&quot;]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp -f opt/* /usr/local/bin&quot;]
--- opt/tool
```
</source>
        <translation>
`cp FOLDER TARGET` 会提示“omitting directory”，什么也不复制并失败。加上 `-r`（或 `-a`）会复制文件夹本身；`FOLDER/*` 复制其中的内容。

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp -f opt /usr/local/bin&quot;]
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp -f opt/* /usr/local/bin&quot;]
--- opt/tool
```
</translation>
    </message>
    <message>
        <source>Everybody who reads the repository can read this password; take it from the environment.</source>
        <translation>所有能读到仓库的人都能看到这个密码；请从环境变量中取用。</translation>
    </message>
    <message>
        <source>A password is written into a script.</source>
        <translation>密码写在脚本里。</translation>
    </message>
    <message>
        <source>
What is committed stays in the history of the repository, and what is in an image can be read by everybody who pulls it. A
password that stood there must be changed. Let the caller set a variable, or read it from a Secret.

```bad
--- init.sh
docker login -u demo -p hunter2secret registry.example.com
```

```good
--- init.sh
docker login -u demo -p &quot;$REGISTRY_PASSWORD&quot; registry.example.com
```
</source>
        <translation>
提交的内容会留在仓库的历史中，镜像中的内容所有拉取它的人都能读到。写在那里的密码必须更换。请由调用者设置变量，或从 Secret 读取。

```bad
--- init.sh
docker login -u demo -p hunter2secret registry.example.com
```

```good
--- init.sh
docker login -u demo -p &quot;$REGISTRY_PASSWORD&quot; registry.example.com
```
</translation>
    </message>
    <message>
        <source>“%1” is taken for a file here; it looks like what an edit left behind.</source>
        <translation>“%1”在此处会被当作文件；它看起来像是编辑时遗留下来的。</translation>
    </message>
    <message>
        <source>The name of a command stands among its operands.</source>
        <translation>命令的操作数中有另一个命令的名称。</translation>
    </message>
    <message>
        <source>
`rm -rf mv list.txt` removes a file called `mv` and one called `list.txt`. The second name of a command mostly comes from
an edit that was not finished, and one of the two operations is missing.

```bad
--- init.sh
rm -rf mv images.txt
```

```good
--- init.sh
rm -rf images.txt
```
</source>
        <translation>
`rm -rf mv list.txt` 会删除名为 `mv` 的文件和名为 `list.txt` 的文件。第二个命令名多半来自没有完成的编辑，两个操作中缺了一个。

```bad
--- init.sh
rm -rf mv images.txt
```

```good
--- init.sh
rm -rf images.txt
```
</translation>
    </message>
    <message>
        <source>This makes “%1” beside the folder “%2”; sealos searches “%2” alone.</source>
        <translation>此处在文件夹“%2”旁边又创建“%1”；sealos 只搜索“%2”。</translation>
    </message>
    <message>
        <source>Two folders with nearly the same name are used for one thing.</source>
        <translation>同一用途使用了两个名称几乎相同的文件夹。</translation>
    </message>
    <message>
        <source>
sealos looks for images in `manifests/`, `charts/` and `images/shim/`, under exactly these names. A script that makes
`manifest/` while `manifests/` is committed splits the files into two folders, one of which is not searched.

```bad
--- init.sh
mkdir -p manifest
wget -qO manifest/demo.yaml https://example.com/demo.yaml
--- manifests/other.yaml
kind: Service
```

```good
--- init.sh
mkdir -p manifests
wget -qO manifests/demo.yaml https://example.com/demo.yaml
--- manifests/other.yaml
kind: Service
```
</source>
        <translation>
sealos 在 `manifests/`、`charts/` 和 `images/shim/` 中查找镜像，名称必须完全一致。如果已提交 `manifests/`，脚本又创建 `manifest/`，文件就分散在两个文件夹里，其中一个不会被搜索。

```bad
--- init.sh
mkdir -p manifest
wget -qO manifest/demo.yaml https://example.com/demo.yaml
--- manifests/other.yaml
kind: Service
```

```good
--- init.sh
mkdir -p manifests
wget -qO manifests/demo.yaml https://example.com/demo.yaml
--- manifests/other.yaml
kind: Service
```
</translation>
    </message>
    <message>
        <source>Keys are expected here: %1.</source>
        <translation>此处应为以下键：%1。</translation>
    </message>
    <message>
        <source>“%1” is no setting; there are: %2.</source>
        <translation>“%1”不是设置；可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no setting; “%2” is meant.</source>
        <translation>“%1”不是设置；应为“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no profile; there are author and maintainer.</source>
        <translation>“%1”不是配置方案；可用 author 和 maintainer。</translation>
    </message>
    <message>
        <source>“%1” is none of off, error, warning and info.</source>
        <translation>“%1”不是 off、error、warning 和 info 之一。</translation>
    </message>
    <message>
        <source>There is no rule “%1”.</source>
        <translation>没有规则“%1”。</translation>
    </message>
    <message>
        <source>A comment allows a finding that is not there.</source>
        <translation>注释允许了不存在的问题。</translation>
    </message>
    <message>
        <source>
`# sealyard: ignore=SY312 REASON` allows the findings of a rule on its own line, or on the next one when the comment stands
alone; `ignore-file=` allows them in the whole file. Several rules are separated by commas, and names stand for codes. A
comment that is left when its reason is gone would hide the next mistake.

```bad
--- Kubefile
FROM scratch
# sealyard: ignore=SY109 made by hand
COPY manifests manifests
CMD [&quot;kubectl apply -f manifests&quot;]
--- manifests/demo.yaml
kind: Namespace
```

```good
--- Kubefile
FROM scratch
# sealyard: ignore=SY109 made by hand
COPY manifests manifests
CMD [&quot;kubectl apply -f manifests || true&quot;]
```
</source>
        <translation>
`# sealyard: ignore=SY312 原因` 允许所在行上某条规则的问题；注释单独成行时，则允许下一行的。`ignore-file=` 对整个文件有效。多条规则用逗号分隔，也可以写规则名。原因消失后遗留的注释会掩盖下一个错误。

```bad
--- Kubefile
FROM scratch
# sealyard: ignore=SY109 made by hand
COPY manifests manifests
CMD [&quot;kubectl apply -f manifests&quot;]
--- manifests/demo.yaml
kind: Namespace
```

```good
--- Kubefile
FROM scratch
# sealyard: ignore=SY109 made by hand
COPY manifests manifests
CMD [&quot;kubectl apply -f manifests || true&quot;]
```
</translation>
    </message>
    <message>
        <source>Something in .sealyard.yaml is not understood.</source>
        <translation>.sealyard.yaml 中有不理解的内容。</translation>
    </message>
    <message>
        <source>
`.sealyard.yaml` in the root of the workspace turns rules off, changes their severity, for the whole workspace or for paths
(`*` stays in one folder, `**` crosses folders), and leaves paths out. `profile: author` leaves hints out. What is not
understood has no effect, so a slip would hide findings, or keep them, without a word.

    profile: maintainer
    rules:
      unpinned-chart: info
    paths:
      - path: applications/demo/**
        rules: {SY317: off}
    exclude: [applications/old/**]

```bad
--- Kubefile
FROM scratch
--- .sealyard.yaml
rule:
  SY312: off
```

```good
--- Kubefile
FROM scratch
--- .sealyard.yaml
rules:
  SY312: off
```
</source>
        <translation>
工作区根目录的 `.sealyard.yaml` 可以关闭规则、更改其严重程度（对整个工作区或某些路径：`*` 不跨文件夹，`**` 跨文件夹），并排除路径。`profile: author` 不显示提示。不理解的内容不起作用，因此笔误会悄无声息地掩盖或保留问题。

    profile: maintainer
    rules:
      unpinned-chart: info
    paths:
      - path: applications/demo/**
        rules: {SY317: off}
    exclude: [applications/old/**]

```bad
--- Kubefile
FROM scratch
--- .sealyard.yaml
rule:
  SY312: off
```

```good
--- Kubefile
FROM scratch
--- .sealyard.yaml
rules:
  SY312: off
```
</translation>
    </message>
    <message>
        <source>“%1” has nothing to say here, so the comment can go.</source>
        <translation>“%1”在此处没有问题可报告，该注释可以删除。</translation>
    </message>
    <message>
        <source>“%1” has nothing to say below “%2”, so the line can go.</source>
        <translation>“%1”在“%2”之下没有可报告的内容，因此可以删除该行。</translation>
    </message>
    <message>
        <source>No version directory or file matches “%1”.</source>
        <translation>没有版本目录或文件与“%1”匹配。</translation>
    </message>
    <message>
        <source>Only the first document of this file counts.</source>
        <translation>此文件中只有第一个文档有效。</translation>
    </message>
    <message>
        <source>“%1” stands here a second time; the first one counts.</source>
        <translation>“%1”在此第二次出现；以第一次为准。</translation>
    </message>
    <message>
        <source>Rules with their severities are expected here, such as “SY312: off”.</source>
        <translation>此处应为规则及其严重程度，例如“SY312: off”。</translation>
    </message>
    <message>
        <source>“path” is missing, so these rules hold nowhere.</source>
        <translation>缺少“path”，因此这些规则在任何地方都不生效。</translation>
    </message>
    <message>
        <source>A path is expected here, such as “applications/demo/**”.</source>
        <translation>此处应为路径，例如“applications/demo/**”。</translation>
    </message>
    <message>
        <source>“%1” matches nothing: paths begin at the workspace, such as “applications/demo”.</source>
        <translation>“%1”不匹配任何内容：路径从工作区开始，例如“applications/demo”。</translation>
    </message>
    <message>
        <source>“%1” is neither on nor off.</source>
        <translation>“%1”既不是 on 也不是 off。</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>此处应为列表。</translation>
    </message>
    <message>
        <source>“%1” was not fixed: it has changed since it was checked. Try again.</source>
        <translation>“%1”没有修复：它在检查之后已更改。请重试。</translation>
    </message>
    <message>
        <source>Older versions of sealos replace only “$(%1)” in a command, not “%2”.</source>
        <translation>旧版本的 sealos 只替换命令中的“$(%1)”，不替换“%2”。</translation>
    </message>
    <message>
        <source>A run command writes a variable of ENV in braces.</source>
        <translation>运行命令以花括号形式书写 ENV 的变量。</translation>
    </message>
    <message>
        <source>
The documented way to put a value of ENV into CMD or ENTRYPOINT is `$(NAME)`, and older versions of sealos replace only
that. `${NAME}` is left to the shell of the host there, in which the name may be unset.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV policy=default
CMD [&quot;helm upgrade -i demo charts/demo --values ${policy}.yaml&quot;]
--- charts/demo/Chart.yaml
name: demo
--- default.yaml
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV policy=default
CMD [&quot;helm upgrade -i demo charts/demo --values $(policy).yaml&quot;]
--- charts/demo/Chart.yaml
name: demo
--- default.yaml
```

Names that no ENV defines are the subject of SY106.
</source>
        <translation>
把 ENV 的值放进 CMD 或 ENTRYPOINT 时，文档规定的写法是 `$(NAME)`，旧版本的 sealos 也只替换这种写法。`${NAME}` 在旧版本中会留给主机的 shell，而那里可能没有设置该名称。

```bad
--- Kubefile
FROM scratch
COPY . .
ENV policy=default
CMD [&quot;helm upgrade -i demo charts/demo --values ${policy}.yaml&quot;]
--- charts/demo/Chart.yaml
name: demo
--- default.yaml
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV policy=default
CMD [&quot;helm upgrade -i demo charts/demo --values $(policy).yaml&quot;]
--- charts/demo/Chart.yaml
name: demo
--- default.yaml
```

没有任何 ENV 定义的名称由 SY106 检查。
</translation>
    </message>
    <message>
        <source>“%1” is no platform; a build passes $TARGETPLATFORM and $BUILDPLATFORM.</source>
        <translation>“%1”不是平台；构建会传入 $TARGETPLATFORM 和 $BUILDPLATFORM。</translation>
    </message>
    <message>
        <source>
The workflow builds every image for amd64 and arm64. With a fixed `--platform` in the last FROM both hold the same
programs, and one of them does not run. Leave the option out, or say in a file `build_arch` that only one architecture is
built. In earlier stages, which only prepare files, a fixed platform is fine; a word that is no platform at all, to be
replaced by init.sh, is not.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM --platform=linux/amd64 docker.io/library/busybox:1.36
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM --platform=linux/amd64 docker.io/library/node:18 AS build
FROM docker.io/library/busybox:1.36
COPY --from=build /html /html
```
</source>
        <translation>
工作流会为 amd64 和 arm64 构建每个镜像。如果最后一个 FROM 使用固定的 `--platform`，两个镜像含有的就是相同的程序，其中一个无法运行。请去掉该选项，或用文件 `build_arch` 说明只构建一种架构。前面的阶段只准备文件，使用固定平台没有问题；但由 init.sh 替换、本身根本不是平台的词则不行。

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM --platform=linux/amd64 docker.io/library/busybox:1.36
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM --platform=linux/amd64 docker.io/library/node:18 AS build
FROM docker.io/library/busybox:1.36
COPY --from=build /html /html
```
</translation>
    </message>
    <message>
        <source>sealos reads config.yml at the root of an image as Config objects that change other files; call this one otherwise.</source>
        <translation>sealos 会把镜像根目录下的 config.yml 读作修改其他文件的 Config 对象；请为此文件另取名称。</translation>
    </message>
    <message>
        <source>config.yml at the root of the image is no Config of sealos.</source>
        <translation>镜像根目录下的 config.yml 不是 sealos 的 Config。</translation>
    </message>
    <message>
        <source>
A file of this name at the root of an image is special: before it copies the files of the image, sealos reads it as a
stream of `Config` objects, each of which changes a file of the image. Settings of the application itself belong into a
file of another name, or into a folder.

```bad
--- Kubefile
FROM scratch
COPY . .
--- config.yml
port: 80
```

```good
--- Kubefile
FROM scratch
COPY . .
--- demo.yml
port: 80
```
</source>
        <translation>
镜像根目录下的这个文件名有特殊含义：sealos 在复制镜像的文件之前，会把它读作一串 `Config` 对象，每个对象修改镜像中的一个文件。应用自身的设置应放在其他名称的文件或某个文件夹中。

```bad
--- Kubefile
FROM scratch
COPY . .
--- config.yml
port: 80
```

```good
--- Kubefile
FROM scratch
COPY . .
--- demo.yml
port: 80
```
</translation>
    </message>
    <message>
        <source>sealos looks for images in manifests/, not in “%1”, so “%2” is not packed.</source>
        <translation>sealos 在 manifests/ 中查找镜像，而不在“%1”中，因此“%2”不会被打包。</translation>
    </message>
    <message>
        <source>A manifest that is applied lies where sealos does not look for images.</source>
        <translation>所应用的清单位于 sealos 不查找镜像的地方。</translation>
    </message>
    <message>
        <source>
`sealos build` looks for images in the YAML files below `manifests/`. A file beside the build file, or in a folder of
another name, is applied on the cluster all the same, and its images must be pulled from the internet. Move the file, or
name its images in a list below `images/shim`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f demo.yaml&quot;]
--- demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/demo.yaml&quot;]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```
</source>
        <translation>
`sealos build` 在 `manifests/` 之下的 YAML 文件中查找镜像。构建文件旁或其他名称的文件夹中的文件，照样会应用到集群，而其镜像必须从互联网拉取。请移动该文件，或在 `images/shim` 下的列表中写明其镜像。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f demo.yaml&quot;]
--- demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/demo.yaml&quot;]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```
</translation>
    </message>
    <message>
        <source>“%1” is no valid JSON: %2 in line %3. Whoever reads it will refuse it.</source>
        <translation>“%1”不是有效的 JSON：%2，第 %3 行。读取它的程序会拒绝它。</translation>
    </message>
    <message>
        <source>Up to here it is understood.</source>
        <translation>到此处为止可以理解。</translation>
    </message>
    <message>
        <source>%1 overlaps with %2 (%3): the same addresses are given to both.</source>
        <translation>%1 与 %2（%3）重叠：相同的地址同时分给了两者。</translation>
    </message>
    <message>
        <source>The other network.</source>
        <translation>另一个网络。</translation>
    </message>
    <message>
        <source>Two networks of a cluster share addresses.</source>
        <translation>集群的两个网络有共同的地址。</translation>
    </message>
    <message>
        <source>
The networks for pods, services and nodes must not overlap: an address in both is routed to one of them only. The rule
compares variables of one script, and of the ENV of one build file, whose names end in CIDR or SUBNET.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV POD_CIDR=100.64.0.0/10 JOIN_CIDR=100.65.0.0/16
CMD [&quot;bash install.sh&quot;]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV POD_CIDR=100.64.0.0/10 JOIN_CIDR=20.65.0.0/16
CMD [&quot;bash install.sh&quot;]
--- install.sh
```

Equal networks are left alone: they are one network under two names.
</source>
        <translation>
Pod、Service 和节点的网络不得重叠：同时属于两个网络的地址只会路由到其中一个。此规则比较同一脚本中，以及同一构建文件的 ENV 中，名称以 CIDR 或 SUBNET 结尾的变量。

```bad
--- Kubefile
FROM scratch
COPY . .
ENV POD_CIDR=100.64.0.0/10 JOIN_CIDR=100.65.0.0/16
CMD [&quot;bash install.sh&quot;]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV POD_CIDR=100.64.0.0/10 JOIN_CIDR=20.65.0.0/16
CMD [&quot;bash install.sh&quot;]
--- install.sh
```

相同的网络不报告：它们是同一个网络的两个名称。
</translation>
    </message>
    <message>
        <source>The program starts “%1”, which sealos does not find here and does not pack; name it in a list below images/shim.</source>
        <translation>该程序会启动“%1”，sealos 在此处找不到它，也不会打包；请在 images/shim 下的列表中写明。</translation>
    </message>
    <message>
        <source>A container is told to start an image that is not packed.</source>
        <translation>容器要启动的镜像没有打包。</translation>
    </message>
    <message>
        <source>“%1” is mounted twice in this container; Kubernetes refuses the object: each mountPath must be unique.</source>
        <translation>“%1”在此容器中挂载了两次；Kubernetes 会拒绝该对象：每个 mountPath 必须唯一。</translation>
    </message>
    <message>
        <source>The other mount.</source>
        <translation>另一处挂载。</translation>
    </message>
    <message>
        <source>A container mounts two volumes at the same path.</source>
        <translation>容器把两个卷挂载到同一路径。</translation>
    </message>
    <message>
        <source>
Kubernetes refuses a container in which two `volumeMounts` have the same `mountPath`. To bring two files into one folder
mount each of them by its `subPath`, at the path of the file.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - mountPath: /etc/demo
          name: config
        - mountPath: /etc/demo
          name: secret
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - mountPath: /etc/demo
          name: config
        - mountPath: /etc/demo/password
          subPath: password
          name: secret
```

Templates of charts are read too; mounts between which a template decides are left alone.
</source>
        <translation>
如果容器中两个 `volumeMounts` 的 `mountPath` 相同，Kubernetes 会拒绝它。要把两个文件放进同一文件夹，请用 `subPath` 把它们分别挂载到各自的文件路径。

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - mountPath: /etc/demo
          name: config
        - mountPath: /etc/demo
          name: secret
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - mountPath: /etc/demo
          name: config
        - mountPath: /etc/demo/password
          subPath: password
          name: secret
```

chart 的模板也会检查；由模板选择其一的挂载不报告。
</translation>
    </message>
    <message>
        <source>No port of this container is called “%1”, so the probe never succeeds.</source>
        <translation>此容器没有名为“%1”的端口，因此探针永远不会成功。</translation>
    </message>
    <message>
        <source>No port of this container is called “%1”, but “%2”, so the probe never succeeds.</source>
        <translation>此容器没有名为“%1”的端口，但有“%2”，因此探针永远不会成功。</translation>
    </message>
    <message>
        <source>A probe names a port that its container does not have.</source>
        <translation>探针使用了所在容器没有的端口名称。</translation>
    </message>
    <message>
        <source>
The `port` of a probe is a number or the name of a port of the same container. Another name is accepted, and then the
probe fails for ever: the pod is restarted or never becomes ready.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      ports:
        - name: metrics
          containerPort: 9090
      livenessProbe:
        tcpSocket:
          port: rpc
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      ports:
        - name: metrics
          containerPort: 9090
      livenessProbe:
        tcpSocket:
          port: metrics
```

Containers to which a template may add ports are left alone.
</source>
        <translation>
探针的 `port` 是端口号，或同一容器的端口名称。写成其他名称也会被接受，但探针会一直失败：Pod 会被重启，或永远不会就绪。

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      ports:
        - name: metrics
          containerPort: 9090
      livenessProbe:
        tcpSocket:
          port: rpc
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      ports:
        - name: metrics
          containerPort: 9090
      livenessProbe:
        tcpSocket:
          port: metrics
```

可能由模板添加端口的容器不报告。
</translation>
    </message>
    <message>
        <source>“%1” is given to %2 as it stands: no shell is there to replace it. Write command: [&quot;/bin/sh&quot;, &quot;-c&quot;, …].</source>
        <translation>“%1”会原样传给 %2：没有 shell 来替换它。请写 command: [&quot;/bin/sh&quot;, &quot;-c&quot;, …]。</translation>
    </message>
    <message>
        <source>A container is given a pattern or operator that only a shell understands.</source>
        <translation>传给容器的通配模式或运算符只有 shell 才能理解。</translation>
    </message>
    <message>
        <source>
Kubernetes starts the program of a container with the words of `command` and `args`, without a shell between them. `cp`
then looks for a file whose name is `*`, and `&amp;&amp;` is one more name of a file. Let a shell run the line.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  initContainers:
    - name: copy
      command: [&quot;cp&quot;]
      args: [&quot;-a&quot;, &quot;/plugins/*&quot;, &quot;/opt/bin/&quot;]
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  initContainers:
    - name: copy
      command: [&quot;/bin/sh&quot;, &quot;-c&quot;]
      args: [&quot;cp -a /plugins/* /opt/bin/&quot;]
```
</source>
        <translation>
Kubernetes 用 `command` 和 `args` 中的各个词启动容器的程序，中间没有 shell。于是 `cp` 会查找名为 `*` 的文件，而 `&amp;&amp;` 只是又一个文件名。请由 shell 执行这一行。

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  initContainers:
    - name: copy
      command: [&quot;cp&quot;]
      args: [&quot;-a&quot;, &quot;/plugins/*&quot;, &quot;/opt/bin/&quot;]
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  initContainers:
    - name: copy
      command: [&quot;/bin/sh&quot;, &quot;-c&quot;]
      args: [&quot;cp -a /plugins/* /opt/bin/&quot;]
```
</translation>
    </message>
    <message>
        <source>“%1” must be a text, but %2 without quotes is none: Kubernetes refuses the object.</source>
        <translation>“%1”必须是文本，而没有引号的 %2 不是：Kubernetes 会拒绝该对象。</translation>
    </message>
    <message>
        <source>Put quotes around %1</source>
        <translation>给 %1 加上引号</translation>
    </message>
    <message>
        <source>A number or truth value stands where Kubernetes takes only text.</source>
        <translation>Kubernetes 只接受文本的地方写了数字或布尔值。</translation>
    </message>
    <message>
        <source>
Values of environment variables, labels, annotations and config maps are texts. Without quotes YAML reads `8080`, `true`,
`yes` or `1.20` as a number or truth value, and Kubernetes answers &quot;cannot unmarshal number into Go struct field&quot;. The fix
puts quotes around the value.

```bad
--- manifests/demo.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  port: 8080
```

```good
--- manifests/demo.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  port: &quot;8080&quot;
```
</source>
        <translation>
环境变量、标签、注解和 ConfigMap 的值都是文本。没有引号时，YAML 会把 `8080`、`true`、`yes` 或 `1.20` 读作数字或布尔值，Kubernetes 则回答“cannot unmarshal number into Go struct field”。修复会给值加上引号。

```bad
--- manifests/demo.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  port: 8080
```

```good
--- manifests/demo.yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: demo
data:
  port: &quot;8080&quot;
```
</translation>
    </message>
    <message>
        <source>The pod has no volume “%1”, so Kubernetes refuses the object.</source>
        <translation>Pod 没有卷“%1”，因此 Kubernetes 会拒绝该对象。</translation>
    </message>
    <message>
        <source>The pod has no volume “%1”, but “%2”; Kubernetes refuses the object.</source>
        <translation>Pod 没有卷“%1”，但有“%2”；Kubernetes 会拒绝该对象。</translation>
    </message>
    <message>
        <source>A container mounts a volume that its pod does not have.</source>
        <translation>容器挂载了所在 Pod 没有的卷。</translation>
    </message>
    <message>
        <source>
Each entry of `volumeMounts` names a volume of the same pod (or a `volumeClaimTemplates` of the StatefulSet). Kubernetes
refuses the object when there is none: `volumeMounts[0].name: Not found`.

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - name: confg
          mountPath: /etc/demo
  volumes:
    - name: config
      emptyDir: {}
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - name: config
          mountPath: /etc/demo
  volumes:
    - name: config
      emptyDir: {}
```
</source>
        <translation>
`volumeMounts` 的每一项都写明同一 Pod 的一个卷（或 StatefulSet 的一个 `volumeClaimTemplates`）。如果没有该卷，Kubernetes 会拒绝该对象：`volumeMounts[0].name: Not found`。

```bad
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - name: confg
          mountPath: /etc/demo
  volumes:
    - name: config
      emptyDir: {}
```

```good
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - name: demo
      volumeMounts:
        - name: config
          mountPath: /etc/demo
  volumes:
    - name: config
      emptyDir: {}
```
</translation>
    </message>
    <message>
        <source>Kubernetes refuses the name “%1”: lower case letters, digits, “-” and “.”, with a letter or digit at both ends.</source>
        <translation>Kubernetes 会拒绝名称“%1”：只能使用小写字母、数字、“-”和“.”，并以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>An object has a name that Kubernetes refuses.</source>
        <translation>对象的名称会被 Kubernetes 拒绝。</translation>
    </message>
    <message>
        <source>
Names of workloads, services, config maps, namespaces and the like must be usable in host names (RFC 1123): lower case
letters, digits, `-` and `.`, with a letter or digit at both ends.

```bad
--- manifests/demo.yaml
kind: ConfigMap
metadata:
  name: demo_Config
```

```good
--- manifests/demo.yaml
kind: ConfigMap
metadata:
  name: demo-config
```

Placeholders, roles and objects of other kinds are left alone.
</source>
        <translation>
工作负载、Service、ConfigMap、命名空间等的名称必须能用于主机名（RFC 1123）：只能使用小写字母、数字、`-` 和 `.`，并以字母或数字开头和结尾。

```bad
--- manifests/demo.yaml
kind: ConfigMap
metadata:
  name: demo_Config
```

```good
--- manifests/demo.yaml
kind: ConfigMap
metadata:
  name: demo-config
```

占位符、Role 和其他种类的对象不报告。
</translation>
    </message>
    <message>
        <source>values.yaml has no “%1”, so nothing is written here.</source>
        <translation>values.yaml 中没有“%1”，因此此处不会写出任何内容。</translation>
    </message>
    <message>
        <source>
A template that begins with `{{ if .Values.name }}` renders to nothing when the values have no such name. Mostly the key
was renamed in `values.yaml` and the template forgotten. Write the default into `values.yaml`.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
--- charts/demo/templates/config.yaml
{{- if .Values.mountConfig }}
kind: ConfigMap
{{- end }}
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
mountConfig: true
--- charts/demo/templates/config.yaml
{{- if .Values.mountConfig }}
kind: ConfigMap
{{- end }}
```

A line such as `namespace: {{ .Values.name }}` is reported too, when no template of the chart cares for the case that the
value is missing and no command gives it. Keys in comments and sub-charts are left alone.
</source>
        <translation>
以 `{{ if .Values.name }}` 开头的模板，在 values 中没有该名称时渲染结果为空。多半是 `values.yaml` 中的键改了名，却忘了改模板。请把默认值写入 `values.yaml`。

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
--- charts/demo/templates/config.yaml
{{- if .Values.mountConfig }}
kind: ConfigMap
{{- end }}
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
mountConfig: true
--- charts/demo/templates/config.yaml
{{- if .Values.mountConfig }}
kind: ConfigMap
{{- end }}
```

如果 chart 中没有模板考虑该值缺失的情况，也没有命令给出该值，则 `namespace: {{ .Values.name }}` 这样的行也会报告。注释中的键和子 chart 不报告。
</translation>
    </message>
    <message>
        <source>Nothing installs charts/%1, but all images of this chart are packed.</source>
        <translation>没有任何命令安装 charts/%1，但此 chart 的所有镜像都会被打包。</translation>
    </message>
    <message>
        <source>init.sh pulls a chart that no run command installs.</source>
        <translation>init.sh 拉取了没有运行命令安装的 chart。</translation>
    </message>
    <message>
        <source>
All charts in `charts/` are rendered by `sealos build`, and their images are packed. One that nothing installs makes the
cluster image larger by all of them. Mostly it is left over from an earlier version of the recipe.

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/operator --untar -d charts
helm pull demo/example --untar -d charts
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i operator charts/operator&quot;]
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/operator --untar -d charts
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i operator charts/operator&quot;]
```
</source>
        <translation>
`sealos build` 会渲染 `charts/` 中的所有 chart，并打包它们的镜像。没有命令安装的 chart 会使集群镜像白白增大，多出它的全部镜像。它多半是从旧版本的做法遗留下来的。

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/operator --untar -d charts
helm pull demo/example --untar -d charts
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i operator charts/operator&quot;]
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/operator --untar -d charts
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i operator charts/operator&quot;]
```
</translation>
    </message>
    <message>
        <source>The chart %1 has no value “%2”: this setting changes nothing.</source>
        <translation>chart %1 没有值“%2”：此设置不起作用。</translation>
    </message>
    <message>
        <source>The chart %1 has no value “%2”, but “%3”.</source>
        <translation>chart %1 没有值“%2”，但有“%3”。</translation>
    </message>
    <message>
        <source>The values of the chart.</source>
        <translation>该 chart 的 values。</translation>
    </message>
    <message>
        <source>--set names a value that the chart does not have.</source>
        <translation>--set 写了 chart 没有的值。</translation>
    </message>
    <message>
        <source>
helm takes any name behind `--set`; one that neither the chart&apos;s `values.yaml` nor one of its templates knows changes
nothing, without a word. The rule looks at the first part of the name, in charts that are committed.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --set replcas=2&quot;]
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --set replicas=2&quot;]
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
```
</source>
        <translation>
helm 接受 `--set` 之后的任何名称；如果 chart 的 `values.yaml` 和模板都不认识该名称，它就不起作用，也没有任何提示。此规则检查已提交的 chart，只看名称的第一部分。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --set replcas=2&quot;]
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --set replicas=2&quot;]
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
```
</translation>
    </message>
    <message>
        <source>charts/%1 is missing in this chart: its images are not packed, and helm refuses to install the chart.</source>
        <translation>此 chart 中缺少 charts/%1：其镜像不会被打包，helm 也会拒绝安装该 chart。</translation>
    </message>
    <message>
        <source>A chart names a dependency that it does not contain.</source>
        <translation>chart 声明了自身不包含的依赖。</translation>
    </message>
    <message>
        <source>
The dependencies in `Chart.yaml` must lie in the chart&apos;s own `charts/`, as a folder or archive. Without them sealos finds
no images of theirs, and `helm install` stops: &quot;found in Chart.yaml, but missing in charts/ directory&quot;. Run
`helm dependency update` and commit the result, or do it in `init.sh`.

```bad
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
dependencies:
  - name: redis
    version: 17.0.0
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
dependencies:
  - name: redis
    version: 17.0.0
--- charts/demo/charts/redis/Chart.yaml
name: redis
```

Charts inside charts are left alone: helm does not check their dependencies.
</source>
        <translation>
`Chart.yaml` 中的依赖必须以文件夹或归档的形式位于该 chart 自己的 `charts/` 中。否则 sealos 找不到它们的镜像，`helm install` 也会停止：“found in Chart.yaml, but missing in charts/ directory”。请运行 `helm dependency update` 并提交结果，或在 `init.sh` 中运行。

```bad
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
dependencies:
  - name: redis
    version: 17.0.0
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
dependencies:
  - name: redis
    version: 17.0.0
--- charts/demo/charts/redis/Chart.yaml
name: redis
```

chart 内部的 chart 不检查：helm 不检查它们的依赖。
</translation>
    </message>
    <message>
        <source>No repository is added yet when this looks for “%1”.</source>
        <translation>此处查找“%1”时，尚未添加任何仓库。</translation>
    </message>
    <message>
        <source>sealos looks for charts in charts/ alone, so no image of “%1” is packed. Move the chart there, or list its images below images/shim.</source>
        <translation>sealos 只在 charts/ 中查找 chart，因此“%1”的镜像都不会被打包。请把 chart 移到那里，或在 images/shim 下列出其镜像。</translation>
    </message>
    <message>
        <source>A chart that is installed lies where sealos does not look for images.</source>
        <translation>所安装的 chart 位于 sealos 不查找镜像的地方。</translation>
    </message>
    <message>
        <source>
`sealos build` renders the charts in `charts/` to find their images. A chart in another folder, or an archive beside the
build file, is copied like any file, and the cluster pulls its images from the internet, or not at all.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo ./demo&quot;]
--- demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```

Nothing is reported when manifests or an image list bring the images, or may do so.
</source>
        <translation>
`sealos build` 会渲染 `charts/` 中的 chart，以查找它们的镜像。其他文件夹中的 chart，或构建文件旁的归档，只会像普通文件一样被复制，集群则要从互联网拉取其镜像，或者根本拉取不到。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo ./demo&quot;]
--- demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```

如果清单或镜像列表带来了（或可能带来）这些镜像，则不报告。
</translation>
    </message>
    <message>
        <source>This release goes into the namespace “%1”, the one before into “%2”.</source>
        <translation>此发布进入命名空间“%1”，前一个发布进入“%2”。</translation>
    </message>
    <message>
        <source>The other namespace.</source>
        <translation>另一个命名空间。</translation>
    </message>
    <message>
        <source>The releases of one image go into namespaces with similar names.</source>
        <translation>同一镜像的发布进入了名称相近的命名空间。</translation>
    </message>
    <message>
        <source>
When an image installs two releases that belong together, such as an operator and what it manages, namespaces with nearly
the same names are mostly a slip: secrets and service accounts are not seen from one to the other. Give both the same
namespace, or names that show that they differ.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i op charts/op -n demo-operator&quot;, &quot;helm upgrade -i demo charts/demo -n demo-system&quot;]
--- charts/op/Chart.yaml
name: op
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i op charts/op -n demo-system&quot;, &quot;helm upgrade -i demo charts/demo -n demo-system&quot;]
--- charts/op/Chart.yaml
name: op
--- charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
当镜像安装两个相互关联的发布时（例如 operator 及其管理的对象），命名空间的名称几乎相同多半是笔误：一个命名空间看不到另一个命名空间的 Secret 和 ServiceAccount。请让两者使用同一命名空间，或使用能看出不同的名称。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i op charts/op -n demo-operator&quot;, &quot;helm upgrade -i demo charts/demo -n demo-system&quot;]
--- charts/op/Chart.yaml
name: op
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i op charts/op -n demo-system&quot;, &quot;helm upgrade -i demo charts/demo -n demo-system&quot;]
--- charts/op/Chart.yaml
name: op
--- charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>A blank is missing in front of “%1”.</source>
        <translation>“%1”前面缺少空格。</translation>
    </message>
    <message>
        <source>An option of helm or kubectl hangs on the end of the word before it.</source>
        <translation>helm 或 kubectl 的选项与前面的词连在了一起。</translation>
    </message>
    <message>
        <source>
Without a blank in front of it an option becomes part of the word before: `-n demo--create-namespace` asks for a namespace
of this name, and nothing creates one.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo--create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
前面没有空格时，选项会成为前一个词的一部分：`-n demo--create-namespace` 要求使用这个名称的命名空间，而没有任何命令会创建它。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo--create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>helm refuses “%1” as the name of a release: lower case letters, digits and “-”, at most 53 of them.</source>
        <translation>helm 拒绝以“%1”作为发布名：只能使用小写字母、数字和“-”，最多 53 个字符。</translation>
    </message>
    <message>
        <source>“%1” is no name of a namespace: lower case letters, digits and “-”, at most 63 of them.</source>
        <translation>“%1”不是命名空间的名称：只能使用小写字母、数字和“-”，最多 63 个字符。</translation>
    </message>
    <message>
        <source>A release or namespace has a name that helm or Kubernetes refuses.</source>
        <translation>发布或命名空间的名称会被 helm 或 Kubernetes 拒绝。</translation>
    </message>
    <message>
        <source>
Names of releases and namespaces become parts of host names: lower case letters, digits and `-`, with a letter or digit at
both ends. helm stops with &quot;invalid release name&quot;, also at `helm template`.

```bad
--- init.sh
helm template MyDemo ./demo &gt; manifests/demo.yaml
--- demo/Chart.yaml
name: demo
--- manifests/
```

```good
--- init.sh
helm template my-demo ./demo &gt; manifests/demo.yaml
--- demo/Chart.yaml
name: demo
--- manifests/
```
</source>
        <translation>
发布和命名空间的名称会成为主机名的一部分：只能使用小写字母、数字和 `-`，并以字母或数字开头和结尾。helm 会以“invalid release name”停止，`helm template` 也是如此。

```bad
--- init.sh
helm template MyDemo ./demo &gt; manifests/demo.yaml
--- demo/Chart.yaml
name: demo
--- manifests/
```

```good
--- init.sh
helm template my-demo ./demo &gt; manifests/demo.yaml
--- demo/Chart.yaml
name: demo
--- manifests/
```
</translation>
    </message>
    <message>
        <source>Nothing has installed the release “%1”, so “helm upgrade” fails; write “helm upgrade --install”.</source>
        <translation>没有任何命令安装过发布“%1”，因此“helm upgrade”会失败；请写“helm upgrade --install”。</translation>
    </message>
    <message>
        <source>helm upgrade without --install fails when the release does not exist.</source>
        <translation>发布不存在时，没有 --install 的 helm upgrade 会失败。</translation>
    </message>
    <message>
        <source>
On a cluster that never saw this application `helm upgrade` stops with &quot;has no deployed releases&quot;. With `--install`, in
short `-i`, it installs the release then and upgrades it later, so that the image can be run again and again.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade demo charts/demo -n demo --create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```

Scripts that install the same release elsewhere, or only upgrade under a condition, are left alone.
</source>
        <translation>
在从未安装过此应用的集群上，`helm upgrade` 会以“has no deployed releases”停止。使用 `--install`（简写为 `-i`）时，它会首次安装该发布，以后再升级，因此镜像可以反复运行。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade demo charts/demo -n demo --create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --create-namespace&quot;]
--- charts/demo/Chart.yaml
name: demo
```

在别处安装同一发布，或只在满足条件时升级的脚本，不报告。
</translation>
    </message>
    <message>
        <source>The release goes into the namespace “%1”, but this looks for “%2”.</source>
        <translation>该发布进入命名空间“%1”，此处却查找“%2”。</translation>
    </message>
    <message>
        <source>The namespace of the release.</source>
        <translation>该发布的命名空间。</translation>
    </message>
    <message>
        <source>A setting names another namespace than the one the release goes into.</source>
        <translation>设置中的命名空间与发布所在的命名空间不同。</translation>
    </message>
    <message>
        <source>
Some charts want to be told in which namespace their own services are found. When the namespace of the release is changed
and the setting is forgotten, the parts of the application do not find each other. The rule compares names of which one is
the other with a word more, and keeps silent when another command uses that namespace.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --set gateway.namespace=demo-system&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --set gateway.namespace=demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</source>
        <translation>
有些 chart 需要知道自身的 Service 位于哪个命名空间。如果改了发布的命名空间，却忘了改该设置，应用的各部分就找不到彼此。此规则比较的是其中一个名称比另一个多一个词的情况；如果另有命令使用该命名空间，则不报告。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --set gateway.namespace=demo-system&quot;]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -n demo --set gateway.namespace=demo&quot;]
--- charts/demo/Chart.yaml
name: demo
```
</translation>
    </message>
    <message>
        <source>The “$” stays in front of the value: in a chart a value is “{{ … }}”, without it.</source>
        <translation>“$”会留在值的前面：在 chart 中，值写作“{{ … }}”，不带“$”。</translation>
    </message>
    <message>
        <source>A template of a chart writes a dollar in front of a value.</source>
        <translation>chart 的模板在值的前面写了美元符号。</translation>
    </message>
    <message>
        <source>
`${{ ... }}` is the way of GitHub&apos;s workflows. In a template of Helm the dollar is text: `${{ .Values.host }}` becomes
`$db.example.com`, which a shell takes for a variable.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/pod.yaml
command: [&quot;sh&quot;, &quot;-c&quot;, &quot;nc -z ${{ .Values.host }} 80&quot;]
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/pod.yaml
command: [&quot;sh&quot;, &quot;-c&quot;, &quot;nc -z {{ .Values.host }} 80&quot;]
```
</source>
        <translation>
`${{ ... }}` 是 GitHub 工作流的写法。在 Helm 模板中，美元符号是文本：`${{ .Values.host }}` 会变成 `$db.example.com`，shell 会把它当作变量。

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/pod.yaml
command: [&quot;sh&quot;, &quot;-c&quot;, &quot;nc -z ${{ .Values.host }} 80&quot;]
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/pod.yaml
command: [&quot;sh&quot;, &quot;-c&quot;, &quot;nc -z {{ .Values.host }} 80&quot;]
```
</translation>
    </message>
    <message>
        <source>helm cannot read this file, so the build fails: %1</source>
        <translation>helm 无法读取此文件，因此构建会失败：%1</translation>
    </message>
    <message>
        <source>Chart.yaml or the values of a chart are no valid YAML.</source>
        <translation>Chart.yaml 或 chart 的 values 不是有效的 YAML。</translation>
    </message>
    <message>
        <source>
`sealos build` loads every chart in `charts/` with its values and those of `charts/NAME.values.yaml`, and helm does it
again on the cluster. A file that is no YAML ends both.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
 image: [docker.io/library/nginx
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
image: docker.io/library/nginx
```

Charts inside charts, and files that init.sh changes, are left alone.
</source>
        <translation>
`sealos build` 会加载 `charts/` 中的每个 chart 及其 values 和 `charts/NAME.values.yaml` 中的 values，helm 在集群上会再次加载。文件不是 YAML 时，两者都会终止。

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
 image: [docker.io/library/nginx
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
image: docker.io/library/nginx
```

chart 内部的 chart，以及 init.sh 修改的文件，不报告。
</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>移除该行</translation>
    </message>
    <message>
        <source>“%1” is in this list already.</source>
        <translation>“%1”已在此列表中。</translation>
    </message>
    <message>
        <source>It stands here.</source>
        <translation>它位于此处。</translation>
    </message>
    <message>
        <source>An image list names the same image twice.</source>
        <translation>镜像列表两次写了同一镜像。</translation>
    </message>
    <message>
        <source>
An image that a list names twice, be it once in short and once in full, is pulled twice and stored once. Mostly one of the
two lines was meant to be another image. The fix removes the second line.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
nginx:1.25
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```
</source>
        <translation>
列表中写了两次的镜像（无论是否一次简写、一次写全）会拉取两次，只保存一次。多半其中一行本应是另一个镜像。修复会移除第二行。

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
nginx:1.25
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```
</translation>
    </message>
    <message>
        <source>This is an image of the Kubernetes project, taken from the account “%1” of Docker Hub; registry.k8s.io has it.</source>
        <translation>这是 Kubernetes 项目的镜像，取自 Docker Hub 账户“%1”；registry.k8s.io 提供该镜像。</translation>
    </message>
    <message>
        <source>This chart is rendered to find its images.</source>
        <translation>此 chart 会被渲染，以查找其镜像。</translation>
    </message>
    <message>
        <source>sealos packs container images into registry/, but nothing copies that to the root of the image, so they are left out.</source>
        <translation>sealos 会把容器镜像打包到 registry/，但没有指令把它复制到镜像的根目录，因此这些镜像会被遗漏。</translation>
    </message>
    <message>
        <source>CI looks for “%1” alone, so the build file that is written here is not built.</source>
        <translation>CI 只查找“%1”，因此此处写出的构建文件不会被构建。</translation>
    </message>
    <message>
        <source>Nobody will ask for the version “%1”; is “%2” meant?</source>
        <translation>没有人会请求版本“%1”；是否应为“%2”？</translation>
    </message>
    <message>
        <source>The name of a version directory looks like a slip.</source>
        <translation>版本目录的名称看起来像是笔误。</translation>
    </message>
    <message>
        <source>
The name of the directory is the tag of the image, and what an issue has to ask for letter by letter. `v.1.2.0`, `vv1.2.0`
and `v1..2.0` are found by nobody who asks for v1.2.0; where there is a `latest`, that is built instead.

```bad
--- applications/demo/v.1.2.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/v1.2.0/Kubefile
FROM scratch
COPY . .
```
</source>
        <translation>
目录名就是镜像的标签，Issue 必须一字不差地请求它。请求 v1.2.0 的人找不到 `v.1.2.0`、`vv1.2.0` 和 `v1..2.0`；如果有 `latest`，就会改为构建它。

```bad
--- applications/demo/v.1.2.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/v1.2.0/Kubefile
FROM scratch
COPY . .
```
</translation>
    </message>
    <message>
        <source>“%1” is copied to “%2”, but sealos renders templates only in etc, scripts and manifests at the root of the image.</source>
        <translation>“%1”被复制到“%2”，但 sealos 只渲染镜像根目录下 etc、scripts 和 manifests 中的模板。</translation>
    </message>
    <message>
        <source>COPY takes templates to a place where nothing renders them.</source>
        <translation>COPY 把模板复制到不会被渲染的地方。</translation>
    </message>
    <message>
        <source>
sealos renders the `*.tmpl` files below `etc`, `scripts` and `manifests` at the root of the image. Under another name, or
in a folder of another folder, they stay as they are, and the files that the commands want are not there.

```bad
--- Kubefile
FROM scratch
COPY manifests deploy
--- manifests/demo.yaml.tmpl
name: {{ .name }}
```

```good
--- Kubefile
FROM scratch
COPY manifests manifests
--- manifests/demo.yaml.tmpl
name: {{ .name }}
```
</source>
        <translation>
sealos 渲染镜像根目录下 `etc`、`scripts` 和 `manifests` 之下的 `*.tmpl` 文件。如果文件夹用了其他名称，或位于另一个文件夹之中，模板就会保持原样，命令所需的文件也就不存在。

```bad
--- Kubefile
FROM scratch
COPY manifests deploy
--- manifests/demo.yaml.tmpl
name: {{ .name }}
```

```good
--- Kubefile
FROM scratch
COPY manifests manifests
--- manifests/demo.yaml.tmpl
name: {{ .name }}
```
</translation>
    </message>
    <message>
        <source>sealos cannot render this template, so “sealos run” stops: %1</source>
        <translation>sealos 无法渲染此模板，因此“sealos run”会停止：%1</translation>
    </message>
    <message>
        <source>A template cannot be rendered.</source>
        <translation>模板无法渲染。</translation>
    </message>
    <message>
        <source>
The `*.tmpl` files below `etc`, `scripts` and `manifests` are Go templates with the functions of sprig and `toYaml`,
`fromYaml`, `toJson`, `fromJson`, `toToml`, `ipNet`, `ipAt`. Helm&apos;s `include`, `tpl`, `required` and `lookup` are not among
them. A template that does not parse ends `sealos run` before any command is run. Braces that belong to the text are
written as `{{ &quot;{{&quot; }}`.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
name: {{ include &quot;demo.name&quot; . }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
name: {{ default &quot;demo&quot; .name }}
```

Templates that init.sh changes are left alone.
</source>
        <translation>
`etc`、`scripts` 和 `manifests` 之下的 `*.tmpl` 文件是 Go 模板，可以使用 sprig 的函数以及 `toYaml`、`fromYaml`、`toJson`、`fromJson`、`toToml`、`ipNet`、`ipAt`。其中不包括 Helm 的 `include`、`tpl`、`required` 和 `lookup`。无法解析的模板会使 `sealos run` 在执行任何命令之前终止。属于文本的花括号写作 `{{ &quot;{{&quot; }}`。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
name: {{ include &quot;demo.name&quot; . }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
name: {{ default &quot;demo&quot; .name }}
```

init.sh 修改的模板不报告。
</translation>
    </message>
    <message>
        <source>“.%1” is “&lt;no value&gt;” when “sealos run” renders this: the values of ENV are found as “.%2”.</source>
        <translation>“sealos run”渲染此处时，“.%1”是“&lt;no value&gt;”：ENV 的值要用“.%2”取得。</translation>
    </message>
    <message>
        <source>No ENV defines “%1”, so “&lt;no value&gt;” is written here unless the user gives it; write a default.</source>
        <translation>没有任何 ENV 定义“%1”，因此除非用户给出该值，此处会写出“&lt;no value&gt;”；请写上默认值。</translation>
    </message>
    <message>
        <source>A template shows a value that nothing defines.</source>
        <translation>模板输出了没有定义的值。</translation>
    </message>
    <message>
        <source>
sealos renders templates with the ENV of the image and what the user gives by `-e`, each as `{{ .NAME }}`. A name that
neither defines becomes the text `&lt;no value&gt;`. `.Values.x` and `.Env.x` are Helm&apos;s and sealctl&apos;s ways; the first pass on the
machine of the user knows neither. Define the name in the build file, or give a default in the template.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
replicas: {{ .replicas }}
```

```good
--- Kubefile
FROM scratch
ENV replicas=1
COPY . .
--- manifests/demo.yaml.tmpl
replicas: {{ .replicas }}
type: {{ default &quot;NodePort&quot; .serviceType }}
```

Names in `if`, `with`, `range`, behind `default`, and what stands inside such a block are left alone.
</source>
        <translation>
sealos 用镜像的 ENV 和用户以 `-e` 给出的值渲染模板，每个值写作 `{{ .NAME }}`。两者都没有定义的名称会变成文本 `&lt;no value&gt;`。`.Values.x` 和 `.Env.x` 是 Helm 和 sealctl 的写法；在用户机器上进行的第一遍渲染不认识它们。请在构建文件中定义该名称，或在模板中给出默认值。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
replicas: {{ .replicas }}
```

```good
--- Kubefile
FROM scratch
ENV replicas=1
COPY . .
--- manifests/demo.yaml.tmpl
replicas: {{ .replicas }}
type: {{ default &quot;NodePort&quot; .serviceType }}
```

`if`、`with`、`range` 中的名称，`default` 之后的名称，以及此类块内部的内容，不报告。
</translation>
    </message>
    <message>
        <source>A chart lies below “%1”, where sealctl renders each .tpl file on the cluster and deletes it: the chart is damaged. Move it to charts/.</source>
        <translation>“%1”之下有 chart，而 sealctl 会在集群上渲染那里的每个 .tpl 文件并将其删除：chart 会被损坏。请把它移到 charts/。</translation>
    </message>
    <message>
        <source>A chart lies where sealctl renders and deletes its .tpl files.</source>
        <translation>chart 位于 sealctl 会渲染并删除其 .tpl 文件的地方。</translation>
    </message>
    <message>
        <source>
On the cluster sealctl renders all `.tmpl` and `.tpl` files below `etc`, `scripts` and `manifests` and deletes what it has
rendered. The `_helpers.tpl` of a Helm chart there is rendered to a file without suffix, or to nothing, and the chart does
not work any more. Besides, `sealos build` looks for charts in `charts/` alone.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo/Chart.yaml
name: demo
--- manifests/demo/templates/_helpers.tpl
{{- define &quot;demo.name&quot; }}demo{{ end }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/_helpers.tpl
{{- define &quot;demo.name&quot; }}demo{{ end }}
```
</source>
        <translation>
在集群上，sealctl 会渲染 `etc`、`scripts` 和 `manifests` 之下的所有 `.tmpl` 和 `.tpl` 文件，并删除已渲染的文件。那里的 Helm chart 的 `_helpers.tpl` 会渲染成没有后缀的文件，或者什么也不生成，chart 就不能再用。此外，`sealos build` 只在 `charts/` 中查找 chart。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo/Chart.yaml
name: demo
--- manifests/demo/templates/_helpers.tpl
{{- define &quot;demo.name&quot; }}demo{{ end }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/_helpers.tpl
{{- define &quot;demo.name&quot; }}demo{{ end }}
```
</translation>
    </message>
    <message>
        <source>The build needs “%1”, and this line hides it.</source>
        <translation>构建需要“%1”，而这一行把它隐藏了。</translation>
    </message>
    <message>
        <source>An ignore file hides what the build file copies.</source>
        <translation>忽略文件隐藏了构建文件要复制的内容。</translation>
    </message>
    <message>
        <source>
A local build leaves out what `.dockerignore` or `.containerignore` names: `COPY registry registry` then fails, and
`COPY . .` makes an image without the container images. CI does not copy these files, so the image built there differs.

```bad
--- Kubefile
FROM scratch
COPY opt opt
--- .dockerignore
opt
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
--- .dockerignore
README.md
--- opt/tool
```
</source>
        <translation>
本地构建会排除 `.dockerignore` 或 `.containerignore` 写明的内容：于是 `COPY registry registry` 会失败，`COPY . .` 则会生成没有容器镜像的镜像。CI 不复制这些文件，因此在那里构建的镜像会不同。

```bad
--- Kubefile
FROM scratch
COPY opt opt
--- .dockerignore
opt
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY opt opt
--- .dockerignore
README.md
--- opt/tool
```
</translation>
    </message>
    <message>
        <source>registry/ holds images of an earlier build. sealos adds to them, so they are packed too, for whatever architecture they are. Delete registry/docker before the build.</source>
        <translation>registry/ 中有以前构建留下的镜像。sealos 会在其中继续添加，因此无论属于哪种架构，它们也会被打包。请在构建之前删除 registry/docker。</translation>
    </message>
    <message>
        <source>registry/ is full before the build begins.</source>
        <translation>构建开始之前，registry/ 已有内容。</translation>
    </message>
    <message>
        <source>
`sealos build` saves all images into `registry/` beside the build file and never cleans it. What an earlier build left
there, of other versions or for another architecture, becomes part of the image. It is never committed; delete
`registry/docker` between builds.

```bad
--- Kubefile
FROM scratch
COPY . .
--- registry/docker/registry/v2/repositories/library/nginx/_layers/x
--- registry/docker/registry/v2/blobs/sha256/x
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```

A registry directory elsewhere is the subject of SY501 and SY502.
</source>
        <translation>
`sealos build` 把所有镜像保存到构建文件旁的 `registry/`，并且从不清理。以前的构建留在那里的内容（其他版本或其他架构的）会成为镜像的一部分。它从不提交；请在两次构建之间删除 `registry/docker`。

```bad
--- Kubefile
FROM scratch
COPY . .
--- registry/docker/registry/v2/repositories/library/nginx/_layers/x
--- registry/docker/registry/v2/blobs/sha256/x
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```

位于别处的 registry 目录由 SY501 和 SY502 检查。
</translation>
    </message>
    <message>
        <source>A script or run command is no valid shell text.</source>
        <translation>脚本或运行命令不是有效的 shell 文本。</translation>
    </message>
    <message>
        <source>
bash reads a script command by command and stops where it understands nothing more: a missing `fi`, `done` or `}`, an
open quote, a `then` without its `if`. What stands before is run, the rest is not, and the build or the installation
fails half way.

```bad
--- init.sh
if [ &quot;$1&quot; = arm64 ]; then
  echo arm64
```

```good
--- init.sh
if [ &quot;$1&quot; = arm64 ]; then
  echo arm64
fi
```

Only the first problem of a text is named; scripts whose first line names another interpreter are left alone.
</source>
        <translation>
bash 逐条命令读取脚本，遇到无法理解的内容就停止：缺少 `fi`、`done` 或 `}`，引号没有闭合，`then` 没有对应的 `if`。在此之前的内容会执行，其余的不会，构建或安装便在中途失败。

```bad
--- init.sh
if [ &quot;$1&quot; = arm64 ]; then
  echo arm64
```

```good
--- init.sh
if [ &quot;$1&quot; = arm64 ]; then
  echo arm64
fi
```

每段文本只报告第一个问题；第一行写明其他解释器的脚本不检查。
</translation>
    </message>
    <message>
        <source>
The workflow runs `init.sh` once for amd64 and once for arm64, with the architecture as its first argument. An address that
names one of them brings the same program into both images, and in one it does not run. Write `${ARCH}` (`$1`), or
`$TARGETARCH` in a Dockerfile, or say in a file `build_arch` that only one is built.

```bad
--- init.sh
wget -q https://example.com/tool-linux-amd64.tar.gz
```

```good
--- init.sh
ARCH=${1:-amd64}
wget -q &quot;https://example.com/tool-linux-$ARCH.tar.gz&quot;
```

Downloads for the host of the build (`-O /usr/bin/yq`), those below a condition, and scripts that fetch for both
architectures are left alone.
</source>
        <translation>
工作流会为 amd64 和 arm64 各运行一次 `init.sh`，并以架构作为第一个参数。写死其中一种架构的地址会把相同的程序带入两个镜像，其中一个无法运行。请写 `${ARCH}`（`$1`），在 Dockerfile 中写 `$TARGETARCH`，或用文件 `build_arch` 说明只构建一种架构。

```bad
--- init.sh
wget -q https://example.com/tool-linux-amd64.tar.gz
```

```good
--- init.sh
ARCH=${1:-amd64}
wget -q &quot;https://example.com/tool-linux-$ARCH.tar.gz&quot;
```

为构建主机下载的文件（`-O /usr/bin/yq`）、位于条件之下的下载，以及为两种架构都下载的脚本，不报告。
</translation>
    </message>
    <message>
        <source>“%1” is there for one version alone, but “latest” is built for every version.</source>
        <translation>“%1”只存在于一个版本，而“latest”会用于构建每个版本。</translation>
    </message>
    <message>
        <source>CI builds the committed Dockerfile, so this Kubefile is never looked at.</source>
        <translation>CI 构建已提交的 Dockerfile，因此不会查看此 Kubefile。</translation>
    </message>
    <message>
        <source>CI has chosen the committed Kubefile before it runs init.sh, so this Dockerfile is never looked at.</source>
        <translation>CI 在运行 init.sh 之前已选定提交的 Kubefile，因此不会查看此 Dockerfile。</translation>
    </message>
    <message>
        <source>This replaces the committed %1: what is written there never has an effect.</source>
        <translation>这会替换已提交的 %1：其中的内容永远不起作用。</translation>
    </message>
    <message>
        <source>The committed file.</source>
        <translation>已提交的文件。</translation>
    </message>
    <message>
        <source>init.sh writes a build file beside a committed one, so one of them is dead.</source>
        <translation>init.sh 在已提交的构建文件旁又写出一个构建文件，因此其中一个不起作用。</translation>
    </message>
    <message>
        <source>tar looks for a member whose name is “%1”: without --wildcards it takes names as they are.</source>
        <translation>tar 会查找名为“%1”的成员：没有 --wildcards 时，名称按字面理解。</translation>
    </message>
    <message>
        <source>tar is given a pattern of members without --wildcards.</source>
        <translation>传给 tar 的成员是通配模式，却没有 --wildcards。</translation>
    </message>
    <message>
        <source>
When GNU tar extracts, the names behind the options are members of the archive, taken literally. A pattern matches only
with `--wildcards`; without it tar says &quot;Not found in archive&quot; and fails.

```bad
--- init.sh
wget -qO- &quot;https://example.com/$3.tar.gz&quot; | tar -xz --strip-components=1 &apos;demo-*/chart&apos;
```

```good
--- init.sh
wget -qO- &quot;https://example.com/$3.tar.gz&quot; | tar -xz --strip-components=1 --wildcards &apos;demo-*/chart&apos;
```
</source>
        <translation>
GNU tar 解压时，选项之后的名称是归档的成员，按字面理解。只有使用 `--wildcards` 时，通配模式才会匹配；否则 tar 报告“Not found in archive”并失败。

```bad
--- init.sh
wget -qO- &quot;https://example.com/$3.tar.gz&quot; | tar -xz --strip-components=1 &apos;demo-*/chart&apos;
```

```good
--- init.sh
wget -qO- &quot;https://example.com/$3.tar.gz&quot; | tar -xz --strip-components=1 --wildcards &apos;demo-*/chart&apos;
```
</translation>
    </message>
    <message>
        <source>This compiles for the machine of the build, which is amd64 also for the arm64 image; say GOARCH=$1 or what the project wants.</source>
        <translation>这会为构建所用的机器编译，构建 arm64 镜像时它也是 amd64；请写 GOARCH=$1，或该项目所要求的写法。</translation>
    </message>
    <message>
        <source>init.sh compiles a program for the machine of the build.</source>
        <translation>init.sh 为构建所用的机器编译程序。</translation>
    </message>
    <message>
        <source>
`init.sh` runs on an amd64 machine for both architectures and gets the architecture of the image as its first argument. A
compiler that is not told builds for the machine it runs on, so the arm64 image gets an amd64 program.

```bad
--- init.sh
git clone https://example.com/demo.git
cd demo
go build -o ../opt/demo .
```

```good
--- init.sh
git clone https://example.com/demo.git
cd demo
GOARCH=$1 go build -o ../opt/demo .
```

With a file `build_arch` nothing is reported.
</source>
        <translation>
为两种架构构建时，`init.sh` 都在 amd64 机器上运行，镜像的架构是它的第一个参数。没有指定架构的编译器会为所在的机器编译，因此 arm64 镜像得到的是 amd64 程序。

```bad
--- init.sh
git clone https://example.com/demo.git
cd demo
go build -o ../opt/demo .
```

```good
--- init.sh
git clone https://example.com/demo.git
cd demo
GOARCH=$1 go build -o ../opt/demo .
```

有文件 `build_arch` 时不报告。
</translation>
    </message>
    <message>
        <source>The shell runs “%1” as a command here and writes what it prints; quote the delimiter of the here-document, or write “\$(%1)”.</source>
        <translation>shell 会在此处把“%1”作为命令执行，并写入其输出；请给 here-document 的结束标记加上引号，或写“\$(%1)”。</translation>
    </message>
    <message>
        <source>In a script “$(%1)” runs a command called %1; the variable is “${%1}”.</source>
        <translation>在脚本中，“$(%1)”会执行名为 %1 的命令；变量应写作“${%1}”。</translation>
    </message>
    <message>
        <source>A script writes a variable in the form that it has in a build file.</source>
        <translation>脚本用构建文件中的形式书写变量。</translation>
    </message>
    <message>
        <source>
`$(NAME)` is a variable in the CMD of a build file, where sealos replaces it. In a script it runs a command called NAME.
The same happens when init.sh writes a build file by a here-document whose delimiter is not quoted: the shell replaces
`$(NAME)` by what that command prints, which is nothing, before the file exists.

```bad
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY . .
ENV HELM_OPTS=&quot;&quot;
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;]
EOF
```

```good
--- init.sh
cat &lt;&lt;&apos;EOF&apos; &gt;Kubefile
FROM scratch
COPY . .
ENV HELM_OPTS=&quot;&quot;
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;]
EOF
```

Only single words in capitals are reported.
</source>
        <translation>
`$(NAME)` 在构建文件的 CMD 中是变量，由 sealos 替换。在脚本中，它会执行名为 NAME 的命令。init.sh 用结束标记没有引号的 here-document 写出构建文件时也是如此：在文件生成之前，shell 就会用该命令的输出（为空）替换 `$(NAME)`。

```bad
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY . .
ENV HELM_OPTS=&quot;&quot;
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;]
EOF
```

```good
--- init.sh
cat &lt;&lt;&apos;EOF&apos; &gt;Kubefile
FROM scratch
COPY . .
ENV HELM_OPTS=&quot;&quot;
CMD [&quot;helm upgrade -i demo charts/demo $(HELM_OPTS)&quot;]
EOF
```

只报告全大写的单个词。
</translation>
    </message>
    <message>
        <source>Without “-f” curl stores the page “404 not found” in the file and reports success.</source>
        <translation>没有“-f”时，curl 会把“404 not found”页面存入文件，并报告成功。</translation>
    </message>
    <message>
        <source>curl stores an error page as if it were the download.</source>
        <translation>curl 会把错误页面当作下载内容保存。</translation>
    </message>
    <message>
        <source>“kubectl create” fails when the object exists, so the image can be run only once; use “kubectl apply”.</source>
        <translation>对象已存在时“kubectl create”会失败，因此镜像只能运行一次；请使用“kubectl apply”。</translation>
    </message>
    <message>
        <source>kubectl create fails when the image is run a second time.</source>
        <translation>第二次运行镜像时，kubectl create 会失败。</translation>
    </message>
    <message>
        <source>
`sealos run` is repeated: to upgrade, to add a node, after a failure. `kubectl create` refuses objects that exist already
and ends the command. `kubectl apply` makes or changes them; of what has no file, the output of
`kubectl create ... --dry-run=client -o yaml` can be applied. helm makes a namespace by `--create-namespace`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl create namespace demo&quot;, &quot;kubectl apply -f manifests/&quot;]
--- manifests/demo.yaml
kind: Service
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl create namespace demo || true&quot;, &quot;kubectl apply -f manifests/&quot;]
--- manifests/demo.yaml
kind: Service
```

Commands whose failure is allowed for, and scripts that look for or delete objects before, are left alone.
</source>
        <translation>
`sealos run` 会重复执行：为了升级、为了添加节点、在失败之后。`kubectl create` 会拒绝已存在的对象，并终止命令。`kubectl apply` 则创建或修改对象；没有文件的对象，可以应用 `kubectl create ... --dry-run=client -o yaml` 的输出。helm 可用 `--create-namespace` 创建命名空间。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl create namespace demo&quot;, &quot;kubectl apply -f manifests/&quot;]
--- manifests/demo.yaml
kind: Service
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl create namespace demo || true&quot;, &quot;kubectl apply -f manifests/&quot;]
--- manifests/demo.yaml
kind: Service
```

允许失败的命令，以及事先查找或删除对象的脚本，不报告。
</translation>
    </message>
    <message>
        <source>A blank is missing behind “%1”: the shell looks for a program “%2”.</source>
        <translation>“%1”后面缺少空格：shell 会查找程序“%2”。</translation>
    </message>
    <message>
        <source>“%1” is an instruction of build files, not a command of the shell.</source>
        <translation>“%1”是构建文件的指令，不是 shell 的命令。</translation>
    </message>
    <message>
        <source>Since 1.24 Kubernetes makes no secret with a token for a service account; declare one, or use “kubectl create token”.</source>
        <translation>从 1.24 起，Kubernetes 不再为 ServiceAccount 创建带令牌的 Secret；请自行声明，或使用“kubectl create token”。</translation>
    </message>
    <message>
        <source>A script looks for the token secret that Kubernetes no longer makes.</source>
        <translation>脚本查找 Kubernetes 已不再创建的令牌 Secret。</translation>
    </message>
    <message>
        <source>
Up to 1.23 each service account got a secret with a token. Now there is none, and a script that looks for its name finds
nothing. Declare a secret of the type `kubernetes.io/service-account-token` in the manifests, or ask for a token that
expires: `kubectl create token NAME`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash show.sh&quot;]
--- show.sh
kubectl get secret $(kubectl get sa admin -o jsonpath=&apos;{.secrets[0].name}&apos;) -o jsonpath=&apos;{.data.token}&apos;
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash show.sh&quot;]
--- show.sh
kubectl create token admin
```
</source>
        <translation>
在 1.23 及更早的版本中，每个 ServiceAccount 都会得到一个带令牌的 Secret。现在不再有了，按其名称查找的脚本什么也找不到。请在清单中声明类型为 `kubernetes.io/service-account-token` 的 Secret，或请求会过期的令牌：`kubectl create token NAME`。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash show.sh&quot;]
--- show.sh
kubectl get secret $(kubectl get sa admin -o jsonpath=&apos;{.secrets[0].name}&apos;) -o jsonpath=&apos;{.data.token}&apos;
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;bash show.sh&quot;]
--- show.sh
kubectl create token admin
```
</translation>
    </message>
    <message>
        <source>“%1” is empty here: it gets its value only below.</source>
        <translation>“%1”在此处为空：它在下面才得到值。</translation>
    </message>
    <message>
        <source>It is set here.</source>
        <translation>它在此处设置。</translation>
    </message>
    <message>
        <source>A script uses a variable above the line that sets it.</source>
        <translation>脚本在设置变量的那一行之前就使用了该变量。</translation>
    </message>
    <message>
        <source>
A script is run from top to bottom. A command that uses a variable above the line that sets it gets an empty text, mostly
because lines were moved or copied from another script. Move the line that sets it up.

```bad
--- init.sh
wget -q &quot;https://example.com/$FILE&quot;
FILE=tool-$1.tgz
tar -xzf &quot;$FILE&quot;
```

```good
--- init.sh
FILE=tool-$1.tgz
wget -q &quot;https://example.com/$FILE&quot;
tar -xzf &quot;$FILE&quot;
```

Variables that the environment may set and the script only completes (`${NAME:-default}`) are left alone, and so are those
that are set inside functions.
</source>
        <translation>
脚本从上到下执行。命令如果在设置变量的那一行之前就使用该变量，得到的是空文本；多半是因为移动了某些行，或从其他脚本复制而来。请把设置变量的那一行移到上面。

```bad
--- init.sh
wget -q &quot;https://example.com/$FILE&quot;
FILE=tool-$1.tgz
tar -xzf &quot;$FILE&quot;
```

```good
--- init.sh
FILE=tool-$1.tgz
wget -q &quot;https://example.com/$FILE&quot;
tar -xzf &quot;$FILE&quot;
```

可能由环境设置、脚本只作补充的变量（`${NAME:-default}`）不报告，在函数内部设置的变量也不报告。
</translation>
    </message>
    <message>
        <source>With blanks around “=” this calls a program “%1”; write “%1=…”.</source>
        <translation>“=”两边有空格时，这会调用程序“%1”；请写“%1=…”。</translation>
    </message>
    <message>
        <source>“%1” is no name of a variable: letters, digits and “_” are allowed, so nothing is set here.</source>
        <translation>“%1”不是变量名：只允许字母、数字和“_”，因此此处什么也没有设置。</translation>
    </message>
    <message>
        <source>A value is given to something that is no name of a variable.</source>
        <translation>被赋值的不是变量名。</translation>
    </message>
    <message>
        <source>
A name consists of letters, digits and underscores. `export NAME:=x` and `export MY-NAME=x` are refused with &quot;not a valid
identifier&quot;; without `export` the whole word is taken for the name of a program. So is NAME in `NAME = x`, where blanks
stand around the sign.

```bad
--- init.sh
export IMAGE_TAG:=&quot;$3&quot;
CHART-NAME=demo
```

```good
--- init.sh
export IMAGE_TAG=&quot;$3&quot;
CHART_NAME=demo
```
</source>
        <translation>
变量名由字母、数字和下划线组成。`export NAME:=x` 和 `export MY-NAME=x` 会被拒绝，并提示“not a valid identifier”；没有 `export` 时，整个词会被当作程序名。`NAME = x` 的等号两边有空格，其中的 NAME 也会被当作程序名。

```bad
--- init.sh
export IMAGE_TAG:=&quot;$3&quot;
CHART-NAME=demo
```

```good
--- init.sh
export IMAGE_TAG=&quot;$3&quot;
CHART_NAME=demo
```
</translation>
    </message>
    <message>
        <source>“set” knows no option “%1”: it fails, and none of the options of this word is set.</source>
        <translation>“set”不认识选项“%1”：它会失败，这个词中的选项一个也不会设置。</translation>
    </message>
    <message>
        <source>set is given an option that the shell does not know.</source>
        <translation>传给 set 的选项 shell 不认识。</translation>
    </message>
    <message>
        <source>
`set` refuses a word with an option that it does not know, and then sets none of them: after `set -ez` failures are not
noticed at all. Letters and names are those of bash&apos;s manual; `set -euo pipefail` is the usual line.

```bad
--- init.sh
set -euo pipefial
helm version
```

```good
--- init.sh
set -euo pipefail
helm version
```
</source>
        <translation>
`set` 会拒绝含有不认识的选项的词，并且其中的选项一个也不设置：在 `set -ez` 之后，失败完全不会被发现。字母和名称以 bash 手册为准；通常写作 `set -euo pipefail`。

```bad
--- init.sh
set -euo pipefial
helm version
```

```good
--- init.sh
set -euo pipefail
helm version
```
</translation>
    </message>
    <message>
        <source>“%1” gets the same argument as “%2”; is $%3 meant?</source>
        <translation>“%1”与“%2”得到相同的参数；是否应为 $%3？</translation>
    </message>
    <message>
        <source>The same argument is taken here.</source>
        <translation>相同的参数在此处取用。</translation>
    </message>
    <message>
        <source>Two variables in a row are given the same argument of the script.</source>
        <translation>连续两个变量得到脚本的同一个参数。</translation>
    </message>
    <message>
        <source>
Lines that take the arguments of a script are often copied, and the number is forgotten: two variables then hold the same
argument, and the next one is never looked at.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV IP=127.0.0.1 PORT=30080
CMD [&quot;bash install.sh $(IP) $(PORT)&quot;]
--- install.sh
IP=${1:-}
PORT=${1:-}
echo &quot;http://$IP:$PORT&quot;
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV IP=127.0.0.1 PORT=30080
CMD [&quot;bash install.sh $(IP) $(PORT)&quot;]
--- install.sh
IP=${1:-}
PORT=${2:-}
echo &quot;http://$IP:$PORT&quot;
```

Only assignments that follow each other directly are compared.
</source>
        <translation>
取用脚本参数的行常常是复制而来的，却忘了改编号：于是两个变量的值是同一个参数，而下一个参数从未取用。

```bad
--- Kubefile
FROM scratch
COPY . .
ENV IP=127.0.0.1 PORT=30080
CMD [&quot;bash install.sh $(IP) $(PORT)&quot;]
--- install.sh
IP=${1:-}
PORT=${1:-}
echo &quot;http://$IP:$PORT&quot;
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV IP=127.0.0.1 PORT=30080
CMD [&quot;bash install.sh $(IP) $(PORT)&quot;]
--- install.sh
IP=${1:-}
PORT=${2:-}
echo &quot;http://$IP:$PORT&quot;
```

只比较紧挨着的赋值。
</translation>
    </message>
    <message numerus="yes">
        <source>The pattern stands for %n files, but “%1” takes one: the others become arguments too many.</source>
        <translation>
            <numerusform>该通配模式代表 %n 个文件，而“%1”只接受一个：其余的会成为多余的参数。</numerusform>
        </translation>
    </message>
    <message>
        <source>A pattern stands for several files behind an option that takes one.</source>
        <translation>只接受一个文件的选项后面，通配模式代表多个文件。</translation>
    </message>
    <message>
        <source>
The shell replaces `manifests/*.yaml` by all names that match, and `-f` takes the first of them; kubectl then says
&quot;Unexpected args&quot;. Name the folder, `kubectl apply -f manifests/`, or repeat the option.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/*.yaml&quot;]
--- manifests/a.yaml
kind: Namespace
--- manifests/b.yaml
kind: Service
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/&quot;]
--- manifests/a.yaml
kind: Namespace
--- manifests/b.yaml
kind: Service
```

Patterns of which the files are not known, or that match one file, are left alone.
</source>
        <translation>
shell 会把 `manifests/*.yaml` 替换为所有匹配的名称，而 `-f` 只取其中第一个；于是 kubectl 报告“Unexpected args”。请写文件夹 `kubectl apply -f manifests/`，或重复该选项。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/*.yaml&quot;]
--- manifests/a.yaml
kind: Namespace
--- manifests/b.yaml
kind: Service
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/&quot;]
--- manifests/a.yaml
kind: Namespace
--- manifests/b.yaml
kind: Service
```

无法得知所含文件，或只匹配一个文件的通配模式，不报告。
</translation>
    </message>
    <message>
        <source>“%1 %2” asks for a confirmation that nobody gives; add “%3”.</source>
        <translation>“%1 %2”会要求确认，而没有人来确认；请加上“%3”。</translation>
    </message>
    <message>
        <source>A program asks for a confirmation where nobody can give it.</source>
        <translation>程序在无人能够确认的地方要求确认。</translation>
    </message>
    <message>
        <source>
Builds and `sealos run` have no keyboard. A program that asks &quot;Proceed? (y/N)&quot; reads nothing, takes that for no and stops;
an option tells it not to ask.

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp opt/istioctl /usr/bin/&quot;, &quot;istioctl install&quot;]
--- opt/istioctl
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp opt/istioctl /usr/bin/&quot;, &quot;istioctl install -y&quot;]
--- opt/istioctl
```
</source>
        <translation>
构建和 `sealos run` 没有键盘输入。程序询问“Proceed? (y/N)”时什么也读不到，会视为否并停止；可以用选项让它不再询问。

```bad
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp opt/istioctl /usr/bin/&quot;, &quot;istioctl install&quot;]
--- opt/istioctl
```

```good
--- Kubefile
FROM scratch
COPY opt opt
CMD [&quot;cp opt/istioctl /usr/bin/&quot;, &quot;istioctl install -y&quot;]
--- opt/istioctl
```
</translation>
    </message>
    <message>
        <source>This is a rule of shellcheck, which explains it at &lt;%1&gt;. Allow it like one of ours: `# sealyard: ignore=%2 REASON`.</source>
        <translation>这是 shellcheck 的规则，其说明见 &lt;%1&gt;。可以像我们的规则一样允许它：`# sealyard: ignore=%2 原因`。</translation>
    </message>
    <message>
        <source>sealos renders the chart “%1” to find its images, and the build fails: %2</source>
        <translation>sealos 会渲染 chart“%1”以查找其镜像，构建因此失败：%2</translation>
    </message>
    <message>
        <source>A chart does not render with the values that sealos gives it, so the build fails.</source>
        <translation>使用 sealos 给出的 values 无法渲染 chart，构建因此失败。</translation>
    </message>
    <message>
        <source>
`sealos build` renders every chart directly below `charts/` to find the images in it: with the chart&apos;s own values and those
of `charts/NAME.values.yaml` beside it, NAME being the name in `Chart.yaml`. A template that fails, a value that is required
and missing, values that `values.schema.json` does not allow: each of them ends the build. What `helm install` gets with
`--set` later is not known here; put it into the values file.

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
host: {{ required &quot;set a host&quot; .Values.host }}
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
host: {{ required &quot;set a host&quot; .Values.host }}
--- charts/demo.values.yaml
host: demo.example.com
```

When `init.sh` names `charts` or the chart, the rule keeps silent. A folder without `Chart.yaml` is left to
folder-without-chart, a file that is no YAML to broken-chart-file.
</source>
        <translation>
`sealos build` 会渲染 `charts/` 下的每个 chart 以查找其中的镜像：使用 chart 自己的 values，以及旁边的 `charts/NAME.values.yaml`
（NAME 是 `Chart.yaml` 中的名称）。模板出错、缺少必需的值、values 不符合 `values.schema.json`，都会使构建终止。之后
`helm install` 通过 `--set` 给出的内容在这里是未知的；请写入该 values 文件。

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
host: {{ required &quot;set a host&quot; .Values.host }}
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
host: {{ required &quot;set a host&quot; .Values.host }}
--- charts/demo.values.yaml
host: demo.example.com
```

当 `init.sh` 提到 `charts` 或该 chart 时，此规则不作声。没有 `Chart.yaml` 的文件夹由 folder-without-chart 处理，不是 YAML 的文件由 broken-chart-file 处理。
</translation>
    </message>
    <message>
        <source>Insert “%1”</source>
        <translation>插入“%1”</translation>
    </message>
    <message>
        <source>Write “upgrade -i”</source>
        <translation>改写为“upgrade -i”</translation>
    </message>
    <message>
        <source>Insert the blank</source>
        <translation>插入空格</translation>
    </message>
    <message>
        <source>Ask for no terminal</source>
        <translation>不请求终端</translation>
    </message>
    <message>
        <source>“%1” is fetched when the image is run: a cluster without internet cannot, and sealos packs no image that is named there. Fetch it in init.sh.</source>
        <translation>运行镜像时才获取“%1”：没有互联网的集群取不到它，sealos 也不会打包其中所写的镜像。请在 init.sh 中获取。</translation>
    </message>
    <message>
        <source>A run command fetches from the internet.</source>
        <translation>运行命令从互联网获取内容。</translation>
    </message>
    <message>
        <source>
A cluster image brings along all that it needs, so that clusters without internet can run it. A manifest that
`kubectl apply -f https://…` takes from the internet is another one tomorrow than today, and the images that it names are
not packed. Let `init.sh` fetch it below `manifests/`, and apply the file.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f https://example.com/charts/operator.yaml&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/operator.yaml&quot;]
--- init.sh
mkdir -p manifests
wget -qP manifests https://example.com/charts/operator.yaml
```

Addresses of the cluster itself are left alone, and calls whose failure the script allows for. Charts that are installed
from a repository are the subject of SY316.
</source>
        <translation>
集群镜像自带所需的一切，因此没有互联网的集群也能运行它。`kubectl apply -f https://…` 从互联网取得的清单，明天可能与今天不同，而且其中所写的镜像没有被打包。请让 `init.sh` 把它下载到 `manifests/` 之下，再应用该文件。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f https://example.com/charts/operator.yaml&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;kubectl apply -f manifests/operator.yaml&quot;]
--- init.sh
mkdir -p manifests
wget -qP manifests https://example.com/charts/operator.yaml
```

集群自身的地址以及脚本允许失败的调用不报告。从仓库安装的 chart 由 SY316 检查。
</translation>
    </message>
    <message>
        <source>What “sealos run” makes of this template is no valid YAML: %1</source>
        <translation>“sealos run” 由此模板生成的内容不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>A template becomes no valid YAML.</source>
        <translation>模板渲染后不是有效的 YAML。</translation>
    </message>
    <message>
        <source>
`sealos run` renders the `*.yaml.tmpl` files below `etc`, `scripts` and `manifests` with the values of ENV and writes what
comes out beside them. Whether that is YAML nobody looks before `kubectl apply` does, on the user&apos;s cluster: a line that
is indented otherwise than its neighbours, a colon that is missing, a bracket that stays open.

```bad
--- Kubefile
FROM scratch
ENV SIZE=1Gi
COPY . .
--- manifests/demo.yaml.tmpl
kind: Demo
spec:
    size: {{ .SIZE }}
  class: fast
```

```good
--- Kubefile
FROM scratch
ENV SIZE=1Gi
COPY . .
--- manifests/demo.yaml.tmpl
kind: Demo
spec:
  size: {{ .SIZE }}
  class: fast
```

Templates that do not render are the subject of SY527; those that `init.sh` names are left alone.
</source>
        <translation>
`sealos run` 用 ENV 的值渲染 `etc`、`scripts` 和 `manifests` 之下的 `*.yaml.tmpl` 文件，并把结果写在旁边。在用户的集群上执行 `kubectl apply` 之前，没有人检查结果是不是 YAML：某一行的缩进与相邻行不同，缺少冒号，或者括号没有闭合。

```bad
--- Kubefile
FROM scratch
ENV SIZE=1Gi
COPY . .
--- manifests/demo.yaml.tmpl
kind: Demo
spec:
    size: {{ .SIZE }}
  class: fast
```

```good
--- Kubefile
FROM scratch
ENV SIZE=1Gi
COPY . .
--- manifests/demo.yaml.tmpl
kind: Demo
spec:
  size: {{ .SIZE }}
  class: fast
```

无法渲染的模板由 SY527 检查；`init.sh` 提到的模板不报告。
</translation>
    </message>
    <message>
        <source>The directory is called %1, but the chart “%2” runs the image in version %3.</source>
        <translation>目录名为 %1，而 chart“%2”运行的镜像版本是 %3。</translation>
    </message>
    <message>
        <source>
When an application has one chart of its own name, its `version` or `appVersion` should be the version of the directory,
because that becomes the tag of the image. A chart of another version was copied, or the directory is named wrongly. The
same goes for the `image.tag` of its values when the image is called like the application.

```bad
--- charts/demo/Chart.yaml
name: demo
version: 0.9.0
appVersion: 0.9.0
```

```good
--- charts/demo/Chart.yaml
name: demo
version: 3.4.5
appVersion: &quot;1.0&quot;
```
</source>
        <translation>
当应用只有一个与自己同名的 chart 时，它的 `version` 或 `appVersion` 应当是目录的版本，因为目录的版本会成为镜像的标签。要么复制了其他版本的 chart，要么目录名写错了。当 values 中的镜像与应用同名时，其 `image.tag` 也是如此。

```bad
--- charts/demo/Chart.yaml
name: demo
version: 0.9.0
appVersion: 0.9.0
```

```good
--- charts/demo/Chart.yaml
name: demo
version: 3.4.5
appVersion: &quot;1.0&quot;
```
</translation>
    </message>
    <message>
        <source>
Without `--version`, `helm pull` takes the newest chart. The image then holds another version than its tag says, and each
build another one. Find the chart version that belongs to the third argument of init.sh and pass it.

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --version=&quot;${3#v}&quot; --untar -d charts
```

A script that pulls the same chart with a version in another branch is left alone, and a directory whose name is no version
(`stable`, `main`), where the newest chart is meant.
</source>
        <translation>
没有 `--version` 时，`helm pull` 取最新的 chart。镜像中的版本就与标签所写的不同，而且每次构建都不同。请找出与 init.sh 第三个参数对应的 chart 版本并传入。

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --version=&quot;${3#v}&quot; --untar -d charts
```

如果脚本在另一个分支中以版本拉取同一个 chart，则不报告；目录名不是版本（`stable`、`main`）时本来就要取最新的 chart，也不报告。
</translation>
    </message>
    <message>
        <source>This is a copy that somebody keeps in a cloud; sealos packs the images, so name the original.</source>
        <translation>这是某人存放在云上的副本；sealos 会打包镜像，因此请写原始镜像。</translation>
    </message>
    <message>
        <source>A public image comes from somebody&apos;s own account or mirror.</source>
        <translation>公共镜像来自某人的个人账户或镜像站。</translation>
    </message>
    <message>
        <source>
Behind a slow network images are copied to an account of Docker Hub, and the copy stays in the manifest. Nobody keeps it
up to date, nobody says what is in it, and its owner can delete it. Since sealos packs the images into the cluster image,
users need no mirror: name the original.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/somebody/csi-resizer:v1.2.0
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
registry.k8s.io/sig-storage/csi-resizer:v1.2.0
```

The same holds for copies in the registries of clouds that call themselves a mirror. Organisations that publish such
images for everybody are left alone, and an account named like the application.
</source>
        <translation>
在网络较慢的环境中，人们会把镜像复制到 Docker Hub 账户，这份副本就留在了清单里。没有人更新它，没有人说明其中的内容，而账户所有者可以删除它。sealos 会把镜像打包到集群镜像中，用户不需要镜像站：请写原始镜像。

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/somebody/csi-resizer:v1.2.0
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
registry.k8s.io/sig-storage/csi-resizer:v1.2.0
```

云上的镜像仓库中自称镜像站的副本也是如此。面向所有人发布此类镜像的组织，以及与应用同名的账户不报告。
</translation>
    </message>
    <message>
        <source>
Versions are asked for with and without a leading `v`. `sed &apos;s/.//&apos;` takes the first character whatever it is, so `1.23`
becomes `.23` and matches versions that nobody wanted. `${VERSION#v}` removes a `v` and nothing else. In a directory whose
own version begins with `v` this is a hint: it goes wrong only in a copy of the directory.

```bad
--- init.sh
version=$(echo &quot;$3&quot; | sed &apos;s/.//&apos;)
helm pull oci://example.com/demo --version &quot;$version&quot;
```

```good
--- init.sh
version=${3#v}
helm pull oci://example.com/demo --version &quot;$version&quot;
```
</source>
        <translation>
请求的版本可能带有前导的 `v`，也可能没有。`sed &apos;s/.//&apos;` 会删除任意的第一个字符，于是 `1.23` 变成 `.23`，匹配到不想要的版本。`${VERSION#v}` 只删除 `v`。如果目录自身的版本以 `v` 开头，这只是提示：只有复制该目录后才会出错。

```bad
--- init.sh
version=$(echo &quot;$3&quot; | sed &apos;s/.//&apos;)
helm pull oci://example.com/demo --version &quot;$version&quot;
```

```good
--- init.sh
version=${3#v}
helm pull oci://example.com/demo --version &quot;$version&quot;
```
</translation>
    </message>
    <message>
        <source>
CI chooses the build file before it runs `init.sh`: a committed Dockerfile that is not empty, else the Kubefile. When
`init.sh` then writes the chosen file anew, the committed text never has an effect; when it writes the other one, that is
never looked at. Whoever changes the wrong one of the two wonders why nothing happens. Keep one. While both texts are the
same, this is a hint.

```bad
--- Kubefile
FROM scratch
COPY . .
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY opt opt
EOF
```

```good
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY opt opt
EOF
```

Build files that init.sh appends to are the subject of SY611.
</source>
        <translation>
CI 在运行 `init.sh` 之前选定构建文件：有已提交且不为空的 Dockerfile 时选它，否则选 Kubefile。如果之后 `init.sh` 重新写出选定的文件，已提交的文本就永远不起作用；如果它写出的是另一个文件，则不会有程序查看。改错了文件的人会不明白为什么毫无效果。请只保留一个。两份文本相同时，这只是提示。

```bad
--- Kubefile
FROM scratch
COPY . .
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY opt opt
EOF
```

```good
--- init.sh
cat &lt;&lt;EOF &gt;Kubefile
FROM scratch
COPY opt opt
EOF
```

init.sh 追加内容的构建文件由 SY611 检查。
</translation>
    </message>
    <message>
        <source>
When a version does not exist the server answers with a page that says so. curl takes that for the file and succeeds; the
build goes on, and the image holds a program or manifest that is a web page. With `-f` curl fails, as wget does by itself.

```bad
--- init.sh
mkdir -p opt
curl -sL -o opt/tool &quot;https://example.com/$3/tool-$1&quot;
```

```good
--- init.sh
mkdir -p opt
curl -f -sL -o opt/tool &quot;https://example.com/$3/tool-$1&quot;
```

Downloads that are piped into another program or unpacked are left alone: that program notices.
</source>
        <translation>
版本不存在时，服务器会返回一个说明此情况的页面。curl 把它当作所需的文件并报告成功；构建继续进行，而镜像中的程序或清单其实是网页。使用 `-f` 时 curl 会失败，wget 则本来就会失败。

```bad
--- init.sh
mkdir -p opt
curl -sL -o opt/tool &quot;https://example.com/$3/tool-$1&quot;
```

```good
--- init.sh
mkdir -p opt
curl -f -sL -o opt/tool &quot;https://example.com/$3/tool-$1&quot;
```

通过管道传给其他程序或之后被解压的下载不报告：那个程序会发现问题。
</translation>
    </message>
    <message>
        <source>
When no line sets a variable, mostly after a rename or a slip, the shell puts nothing in its place: a test never holds, a
path becomes `/`, `find` walks the whole directory. A name with small letters belongs to the script, since hardly anybody
exports such names, and CI gives `init.sh` three arguments but no variables.

```bad
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ &quot;$uninstall&quot; = true ]; then helm uninstall demo; fi
```

```good
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ &quot;$UNINSTALL&quot; = true ]; then helm uninstall demo; fi
```

To what runs on the cluster `sealos run -e` may give any name; there a name in capitals is reported only when a similar
one is set. Uses with a default (`${name:-}`), names that the script tests and names that a manifest gives to its container
are left alone.
</source>
        <translation>
如果没有任何一行设置某个变量（多半是因为改名或笔误），shell 会以空文本代替：测试永远不成立，路径变成 `/`，`find` 遍历整个目录。含小写字母的名称属于脚本自身，因为几乎没有人导出这样的名称；而 CI 只给 `init.sh` 三个参数，不给变量。

```bad
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ &quot;$uninstall&quot; = true ]; then helm uninstall demo; fi
```

```good
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ &quot;$UNINSTALL&quot; = true ]; then helm uninstall demo; fi
```

对于在集群上运行的脚本，`sealos run -e` 可以给出任何名称；因此其中的大写名称只在设置了相近的名称时才报告。带默认值的用法（`${name:-}`）、脚本测试过的名称以及清单传给容器的名称不报告。
</translation>
    </message>
    <message>
        <source>No function “%1” is defined, and there is hardly a program of that name.</source>
        <translation>没有定义函数“%1”，也几乎不会有这个名称的程序。</translation>
    </message>
    <message>
        <source>
The shell finds out about a misspelt command when it gets there, and without `set -e`, or in the middle of a chain of
`&amp;&amp;`, the build ends far from the reason.

```bad
--- init.sh
t-get install -y jq
```

```good
--- init.sh
apt-get install -y jq
```

Only names that differ in one or two letters from a program that such scripts use are reported, and names that only
functions have (`log::info`, `echo_fail`) when no script of the directory defines one.
</source>
        <translation>
shell 执行到拼写错误的命令时才会发现；没有 `set -e`，或在一串 `&amp;&amp;` 中间时，构建会在离原因很远的地方结束。

```bad
--- init.sh
t-get install -y jq
```

```good
--- init.sh
apt-get install -y jq
```

只报告与此类脚本常用的程序相差一两个字母的名称，以及只有函数才会使用、而目录中没有任何脚本定义的名称（`log::info`、`echo_fail`）。
</translation>
    </message>
    <message>
        <source>With these settings “%1” uses “%2”, which sealos does not pack: it renders the chart without them. Put them into a file charts/NAME.values.yaml named after the chart, or name the image in a list below images/shim.</source>
        <translation>按这些设置，“%1”会使用“%2”，而 sealos 不会打包它：sealos 渲染 chart 时不带这些设置。请把它们写入以 chart 命名的 charts/NAME.values.yaml 文件，或在 images/shim 下的列表中写出该镜像。</translation>
    </message>
    <message>
        <source>A run command&apos;s --set makes a chart use an image that is not packed.</source>
        <translation>运行命令的 --set 使 chart 用到未打包的镜像。</translation>
    </message>
    <message>
        <source>
To find images, `sealos build` renders each chart in `charts/` with its own values and `charts/NAME.values.yaml`, where
`NAME` is the chart&apos;s name. What a run command adds with `--set` comes too late: images that it switches on or changes are
missing in a cluster without internet. Such charts are rendered here with the settings, and images that only come then are
reported.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --set tag=2&quot;]
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/values.yaml
tag: 1
--- charts/demo/templates/a.yaml
image: docker.io/demo/demo:{{ .Values.tag }}
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -f charts/demo.values.yaml&quot;]
--- charts/demo.values.yaml
tag: 2
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/values.yaml
tag: 1
--- charts/demo/templates/a.yaml
image: docker.io/demo/demo:{{ .Values.tag }}
```

Settings with lists, and values that are not known before the command runs, are left out.
</source>
        <translation>
为了找出镜像，`sealos build` 用每个 chart 自己的值和 `charts/NAME.values.yaml` 渲染 `charts/` 中的 chart，其中 `NAME` 是
chart 的名称。运行命令用 `--set` 添加的内容来得太晚：由它启用或改变的镜像在没有互联网的集群中会缺失。这里按这些设置渲染
此类 chart，并报告只有这时才出现的镜像。

```bad
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo --set tag=2&quot;]
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/values.yaml
tag: 1
--- charts/demo/templates/a.yaml
image: docker.io/demo/demo:{{ .Values.tag }}
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD [&quot;helm upgrade -i demo charts/demo -f charts/demo.values.yaml&quot;]
--- charts/demo.values.yaml
tag: 2
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/values.yaml
tag: 1
--- charts/demo/templates/a.yaml
image: docker.io/demo/demo:{{ .Values.tag }}
```

带列表的设置，以及在命令运行之前不知道的值，不予考虑。
</translation>
    </message>
    <message>
        <source>This chart names “%1”, but not behind “image:”, so sealos does not pack it; name it in a list below images/shim.</source>
        <translation>此 chart 提到了“%1”，但不是写在“image:”之后，因此 sealos 不会打包它；请把它写进 images/shim 下的列表。</translation>
    </message>
    <message>
        <source>A chart names an image in an argument, a variable or a setting: it is not packed.</source>
        <translation>chart 在参数、变量或设置中提到了镜像，该镜像不会被打包。</translation>
    </message>
    <message>
        <source>
`sealos build` renders each chart in `charts/` and takes from the result what follows `image:` on a line, nothing else.
Operators often get the images that they start later as arguments, as variables such as `RELATED_IMAGE_…`, or in a
ConfigMap or custom resource. These are missing on a cluster without internet. Name them in a list below `images/shim`.

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
env:
  - name: RELATED_IMAGE_BACKUP
    value: quay.io/demo/backup:1.2
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
env:
  - name: RELATED_IMAGE_BACKUP
    value: quay.io/demo/backup:1.2
--- images/shim/backup
quay.io/demo/backup:1.2
```

Only references with a host, a path and a tag are taken for images; each is reported once. When `init.sh` names `charts`,
the chart or `shim`, the rule keeps silent.
</source>
        <translation>
`sealos build` 会渲染 `charts/` 中的每个 chart，并且只从结果中取每行 `image:` 之后的内容。Operator 往往以参数、
`RELATED_IMAGE_…` 之类的变量，或者在 ConfigMap、自定义资源中得到它们之后要启动的镜像。在没有互联网的集群上，这些镜像会缺失。
请把它们写进 `images/shim` 下的列表。

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
env:
  - name: RELATED_IMAGE_BACKUP
    value: quay.io/demo/backup:1.2
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
env:
  - name: RELATED_IMAGE_BACKUP
    value: quay.io/demo/backup:1.2
--- images/shim/backup
quay.io/demo/backup:1.2
```

只有带主机名、路径和标签的引用才会被当作镜像；每个镜像只报告一次。当 `init.sh` 提到 `charts`、该 chart 或 `shim` 时，
此规则不作声。
</translation>
    </message>
    <message>
        <source>
Operators get the images of what they start as options or variables: `--sidecar-image=quay.io/a/b:v1`, `RELATED_IMAGE_X`.
`sealos build` finds only lines with `image:`, so these are missing in a cluster without internet until a list below
`images/shim` names them.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/demo/operator:v1
      args: [&quot;--sidecar-image=quay.io/demo/sidecar:v1&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
quay.io/demo/sidecar:v1
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/demo/operator:v1
      args: [&quot;--sidecar-image=quay.io/demo/sidecar:v1&quot;]
```

Only references with a host and a tag are reported.
</source>
        <translation>
Operator 通过选项或变量得知要启动的镜像：`--sidecar-image=quay.io/a/b:v1`、`RELATED_IMAGE_X`。`sealos build` 只能找到带 `image:` 的行，因此在没有互联网的集群中会缺少这些镜像，除非在 `images/shim` 下的列表中写明。

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/demo/operator:v1
      args: [&quot;--sidecar-image=quay.io/demo/sidecar:v1&quot;]
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
quay.io/demo/sidecar:v1
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/demo/operator:v1
      args: [&quot;--sidecar-image=quay.io/demo/sidecar:v1&quot;]
```

只报告带有主机名和标签的引用。
</translation>
    </message>
</context>
<context>
    <name>oci</name>
    <message>
        <source>Cannot write the archive: %1</source>
        <translation>无法写入归档：%1</translation>
    </message>
    <message>
        <source>Cannot read “%1” in the build context: %2</source>
        <translation>无法读取构建上下文中的“%1”：%2</translation>
    </message>
    <message>
        <source>The build context “%1” is not a folder.</source>
        <translation>构建上下文“%1”不是文件夹。</translation>
    </message>
    <message>
        <source>“%1” is excluded from the build context by its ignore file.</source>
        <translation>“%1”被忽略文件排除在构建上下文之外。</translation>
    </message>
    <message>
        <source>The build context has too many files or too deep folders at “%1”.</source>
        <translation>构建上下文在“%1”处文件过多或文件夹过深。</translation>
    </message>
    <message>
        <source>--chmod=%1 is not an octal number as in --chmod=755.</source>
        <translation>--chmod=%1 不是八进制数，应类似 --chmod=755。</translation>
    </message>
    <message>
        <source>The built-in builder does not know %1 --%2; choose the buildah backend.</source>
        <translation>内置后端不支持 %1 --%2；请选择 buildah 后端。</translation>
    </message>
    <message>
        <source>The built-in builder adds local files only, not “%1”; download it in init.sh, or choose the buildah backend.</source>
        <translation>内置后端只能添加本地文件，不能添加“%1”；请在 init.sh 中下载，或选择 buildah 后端。</translation>
    </message>
    <message>
        <source>The built-in builder does not know the pattern “%1”; choose the buildah backend.</source>
        <translation>内置后端不支持模式“%1”；请选择 buildah 后端。</translation>
    </message>
    <message>
        <source>nothing in the build context matches “%1”.</source>
        <translation>构建上下文中没有与“%1”匹配的内容。</translation>
    </message>
    <message>
        <source>“%1” is a file in the image already, not a folder.</source>
        <translation>“%1”在镜像中已经是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>“%1” is left out: it is neither a file nor a folder nor a symbolic link.</source>
        <translation>“%1”已略去：它既不是文件，也不是文件夹或符号链接。</translation>
    </message>
    <message>
        <source>“/%1” is needed as a folder, but a file of this name is in the image already.</source>
        <translation>“/%1”需要是文件夹，但镜像中已有同名文件。</translation>
    </message>
    <message>
        <source>The build was cancelled.</source>
        <translation>构建已取消。</translation>
    </message>
    <message>
        <source>Cannot write the image “%1”: %2</source>
        <translation>无法写入镜像“%1”：%2</translation>
    </message>
    <message>
        <source>“%1”, line %2: %3</source>
        <translation>“%1”第 %2 行：%3</translation>
    </message>
    <message>
        <source>There is no FROM instruction.</source>
        <translation>没有 FROM 指令。</translation>
    </message>
    <message>
        <source>The built-in builder runs no %1 instruction; choose the buildah backend.</source>
        <translation>内置后端不执行 %1 指令；请选择 buildah 后端。</translation>
    </message>
    <message>
        <source>“%1” changed while the image was built; build again.</source>
        <translation>构建镜像期间“%1”发生了变化；请重新构建。</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>The pattern “%1” is broken: a “[” without its “]”, or a “\” at the end.</source>
        <translation>模式“%1”有误：“[”没有对应的“]”，或以“\”结尾。</translation>
    </message>
    <message>
        <source>“%1” leads through too many symbolic links.</source>
        <translation>“%1”经过的符号链接过多。</translation>
    </message>
    <message>
        <source>Cannot write the image&apos;s layer in the folder “%1”: %2</source>
        <translation>无法在文件夹“%1”中写入镜像层：%2</translation>
    </message>
    <message>
        <source>“%1” names a user or group that the image does not know; an image that starts from scratch knows none, so give numbers as in 1000:1000.</source>
        <translation>“%1”是镜像不认识的用户或组；从 scratch 开始的镜像没有用户，请用数字，如 1000:1000。</translation>
    </message>
    <message>
        <source>--chown names nobody.</source>
        <translation>--chown 没有指定任何人。</translation>
    </message>
    <message>
        <source>Cannot read the archive “%1”: %2</source>
        <translation>无法读取归档“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot unpack the archive “%1”.</source>
        <translation>无法解开归档“%1”。</translation>
    </message>
    <message>
        <source>There is no “%1” in the build context.</source>
        <translation>构建上下文中没有“%1”。</translation>
    </message>
    <message>
        <source>The image “%1” lies outside of the build context.</source>
        <translation>镜像“%1”位于构建上下文之外。</translation>
    </message>
    <message>
        <source>There is no image “%1” in “%2”.</source>
        <translation>“%2”中没有镜像“%1”。</translation>
    </message>
    <message>
        <source>The image&apos;s part %1 is damaged.</source>
        <translation>镜像的部分 %1 已损坏。</translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”.</source>
        <translation>无法建立文件夹“%1”。</translation>
    </message>
    <message>
        <source>The image “%1” would have to be pulled from a registry.</source>
        <translation>镜像“%1”需要从仓库拉取。</translation>
    </message>
    <message>
        <source>RUN executes a program inside of the image, which needs a container; the built-in builder only puts files together. Choose one of the backends sealos, buildah, podman and docker.</source>
        <translation>RUN 在镜像内执行程序，需要容器；内置构建器只组合文件。请选择后端 sealos、buildah、podman 或 docker。</translation>
    </message>
    <message>
        <source>There is no compression “%1”; choose gzip or zstd.</source>
        <translation>没有压缩方式“%1”；请选择 gzip 或 zstd。</translation>
    </message>
    <message>
        <source>There is no “/%1” in the stage or image to copy from.</source>
        <translation>要复制的阶段或镜像中没有“/%1”。</translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is too short.</source>
        <translation>无法读取“%1”：内容太短。</translation>
    </message>
    <message>
        <source>There is no output format “%1”; choose oci-archive, docker-archive or oci.</source>
        <translation>没有输出格式“%1”；请选择 oci-archive、docker-archive 或 oci。</translation>
    </message>
    <message>
        <source>A Docker archive holds an image for one platform, not for several: build them one by one, or write an OCI archive.</source>
        <translation>Docker 归档只能存放一个平台的镜像：请逐个构建，或写 OCI 归档。</translation>
    </message>
    <message>
        <source>The base image has ONBUILD instructions, which the built-in builder does not do: %1. Choose the buildah backend.</source>
        <translation>基础镜像含有内置构建器不执行的 ONBUILD 指令：%1。请选择 buildah 后端。</translation>
    </message>
    <message>
        <source>There is no stage and no image “%1”.</source>
        <translation>没有阶段或镜像“%1”。</translation>
    </message>
    <message>
        <source>Cannot write the image&apos;s layer.</source>
        <translation>无法写入镜像的层。</translation>
    </message>
    <message>
        <source>The image&apos;s indexes are nested too deeply.</source>
        <translation>镜像的索引嵌套过深。</translation>
    </message>
    <message>
        <source>“%1” is no OCI image layout.</source>
        <translation>“%1”不是 OCI 镜像布局。</translation>
    </message>
    <message>
        <source>Cannot write into the folder “%1”: %2</source>
        <translation>无法写入文件夹“%1”：%2</translation>
    </message>
    <message>
        <source>Cannot copy “%1” to “%2”: %3</source>
        <translation>无法把“%1”复制到“%2”：%3</translation>
    </message>
    <message>
        <source>The image&apos;s part %1 is too large.</source>
        <translation>镜像的部分 %1 过大。</translation>
    </message>
    <message>
        <source>The image has no variant for %1.</source>
        <translation>镜像没有适用于 %1 的变体。</translation>
    </message>
    <message>
        <source>There is no image in “%1”.</source>
        <translation>“%1”中没有镜像。</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256 digest with a size.</source>
        <translation>“%1”不是带大小的 SHA-256 摘要。</translation>
    </message>
    <message>
        <source>An image may have %1 parts at most.</source>
        <translation>镜像最多可有 %1 个部分。</translation>
    </message>
    <message>
        <source>This is no image manifest or index of version 2.</source>
        <translation>这不是版本 2 的镜像清单或索引。</translation>
    </message>
    <message>
        <source>The archive has too many entries.</source>
        <translation>归档中的条目过多。</translation>
    </message>
    <message>
        <source>The archive links “%1” to “%2”, which is not there.</source>
        <translation>归档把“%1”链接到不存在的“%2”。</translation>
    </message>
</context>
<context>
    <name>registry</name>
    <message>
        <source>status %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>status %1, %2</source>
        <translation>状态 %1，%2</translation>
    </message>
    <message>
        <source>%1: the registry “%2” refused (%3).</source>
        <translation>%1：仓库“%2”拒绝了（%3）。</translation>
    </message>
    <message>
        <source>%1 Sign in with `buildah login %2` or another program&apos;s login.</source>
        <translation>%1 请用 `buildah login %2` 或其他程序的登录命令登录。</translation>
    </message>
    <message>
        <source>The registry “%1” wants a sign-in at “%2”, which is not safe.</source>
        <translation>仓库“%1”要求在不安全的“%2”登录。</translation>
    </message>
    <message>
        <source>Cannot sign in</source>
        <translation>无法登录</translation>
    </message>
    <message>
        <source>The registry “%1” sends on to “%2”, which is not safe.</source>
        <translation>仓库“%1”转到不安全的“%2”。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a credential helper.</source>
        <translation>“%1”不能是凭据助手的名称。</translation>
    </message>
    <message>
        <source>Cannot read the credentials in “%1”.</source>
        <translation>无法读取“%1”中的凭据。</translation>
    </message>
    <message>
        <source>The transfer was cancelled.</source>
        <translation>传输已取消。</translation>
    </message>
    <message>
        <source>No proper answer from “%1”: %2</source>
        <translation>“%1”没有正确响应：%2</translation>
    </message>
    <message>
        <source>Cannot push %1</source>
        <translation>无法推送 %1</translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已经存在。</translation>
    </message>
    <message>
        <source>Pushing %1 (%2)…</source>
        <translation>正在推送 %1（%2）…</translation>
    </message>
    <message>
        <source>Cannot push the manifest %1</source>
        <translation>无法推送清单 %1</translation>
    </message>
    <message>
        <source>Cannot pull %1</source>
        <translation>无法拉取 %1</translation>
    </message>
    <message>
        <source>The registry sent something else than %1.</source>
        <translation>仓库发来的不是 %1。</translation>
    </message>
    <message>
        <source>Pulling %1 (%2)…</source>
        <translation>正在拉取 %1（%2）…</translation>
    </message>
    <message>
        <source>The image has no variant for %1.</source>
        <translation>镜像没有适用于 %1 的变体。</translation>
    </message>
    <message>
        <source>Pushed %1.</source>
        <translation>已推送 %1。</translation>
    </message>
    <message>
        <source>“%1” names no image: %2</source>
        <translation>“%1”不是镜像名称：%2</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>正在查找 %1…</translation>
    </message>
    <message>
        <source>The registry does not say whether it has %1: it wants a sign-in, as for images that do not exist.</source>
        <translation>镜像仓库没有说明是否有 %1：它要求登录，对不存在的镜像也是如此。</translation>
    </message>
    <message>
        <source>Cannot look for %1</source>
        <translation>无法查找 %1</translation>
    </message>
    <message>
        <source>Cannot list the tags of %1</source>
        <translation>无法列出 %1 的 Tag</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Finding %1 of %2</source>
        <translation>%2 的问题 %1</translation>
    </message>
    <message>
        <source>%1, %2, %3 in %4.</source>
        <extracomment>%1 to %4 are counts with their nouns, e.g. &quot;2 errors&quot;.</extracomment>
        <translation>%4中有 %1、%2、%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version directory(s)</source>
        <translation>
            <numerusform>%n 个版本目录</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no baseline of this version of Sealyard; write it anew.</source>
        <translation>这不是当前版本 Sealyard 的基线文件；请重新写出。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n findings of this severity, of which the first are shown here. The summary of the run lists all.</source>
        <translation>
            <numerusform>该严重程度的问题有 %n 个，此处只显示前几个。运行摘要中列出全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The rest has no room here.</source>
        <translation>其余内容此处放不下。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them can be repaired with --fix.</source>
        <translation>
            <numerusform>其中 %n 个可以用 --fix 修复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scaffold</name>
    <message>
        <source>Cannot use the answers in “%1”, line %2, column %3: %4</source>
        <translation>无法使用“%1”第 %2 行第 %3 列的答案：%4</translation>
    </message>
    <message>
        <source>an answer is a text or a list of texts.</source>
        <translation>答案应为文本或文本列表。</translation>
    </message>
    <message>
        <source>a list must hold texts only.</source>
        <translation>列表只能包含文本。</translation>
    </message>
    <message>
        <source>there must be one document only.</source>
        <translation>只能有一个文档。</translation>
    </message>
    <message>
        <source>write “question: answer” on each line.</source>
        <translation>请在每行写“问题: 答案”。</translation>
    </message>
    <message>
        <source>“%1” is answered twice.</source>
        <translation>“%1”回答了两次。</translation>
    </message>
    <message>
        <source>“%1”, line %2, column %3: %4</source>
        <translation>“%1”第 %2 行第 %3 列：%4</translation>
    </message>
    <message>
        <source>“%1” is unknown here; there are: %2.</source>
        <translation>此处不认识“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1”必须是文本。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no English text.</source>
        <translation>“%1”没有英文文本。</translation>
    </message>
    <message>
        <source>There is no type “%1” of questions; there are: %2.</source>
        <translation>没有问题类型“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>Choices belong to the questions of type “choice”, and only to them.</source>
        <translation>选项仅用于“choice”类型的问题，且该类型必须有选项。</translation>
    </message>
    <message>
        <source>There is no validator “%1”; there are: %2.</source>
        <translation>没有校验器“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the title of a question, %2 a sentence that says what is wrong with the answer.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%2 is a sentence that says what is wrong in the line.</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>An answer is needed.</source>
        <translation>需要填写。</translation>
    </message>
    <message>
        <source>Answer “true” or “false”.</source>
        <translation>请回答“true”或“false”。</translation>
    </message>
    <message>
        <source>Answer with one of: %1.</source>
        <translation>请回答以下之一：%1。</translation>
    </message>
    <message>
        <source>“%1” has this name already. Choose another one.</source>
        <translation>“%1”已使用此名称。请换一个名称。</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another version or another name.</source>
        <translation>“%1”已存在。请选择其他版本或其他名称。</translation>
    </message>
    <message>
        <source>A template of the pattern “%1” is malformed: %2.</source>
        <translation>模板“%1”中的文件模板格式有误：%2。</translation>
    </message>
    <message>
        <source>%1 Write “%2”, for example.</source>
        <extracomment>%1 is a sentence that says what is wrong.</extracomment>
        <translation>%1 例如写成“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n character(s).</source>
        <translation>
            <numerusform>最多使用 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A name begins and ends with a letter or digit, and single “.”, “_” or “-” stand between them.</source>
        <translation>名称以字母或数字开头和结尾，中间只能用单个“.”、“_”或“-”分隔。</translation>
    </message>
    <message>
        <source>A name cannot contain %1, only lower-case letters, digits, “.”, “_” and “-”.</source>
        <translation>名称不能包含 %1，只能使用小写字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>A version begins with a letter, a digit or “_”.</source>
        <translation>版本以字母、数字或“_”开头。</translation>
    </message>
    <message>
        <source>An address cannot contain %1; write it percent-encoded.</source>
        <translation>地址不能包含 %1；请使用百分号编码。</translation>
    </message>
    <message>
        <source>Write a complete address such as “%1”.</source>
        <translation>请写完整的地址，例如“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no valid address: %2.</source>
        <translation>“%1”不是有效的地址：%2。</translation>
    </message>
    <message>
        <source>Leave user name and password out: the file will be public.</source>
        <translation>请去掉用户名和密码：该文件将是公开的。</translation>
    </message>
    <message>
        <source>Leave out the “/” at the end: the chart&apos;s name follows it.</source>
        <translation>请去掉末尾的“/”：后面会接 Chart 的名称。</translation>
    </message>
    <message>
        <source>Leave out what begins with “?” or “#”.</source>
        <translation>请去掉“?”或“#”开始的部分。</translation>
    </message>
    <message>
        <source>After “$” only these variables are possible: %1.</source>
        <translation>“$”后面只能是这些变量：%1。</translation>
    </message>
    <message>
        <source>Leave out the repository&apos;s name and the “/”: only the chart&apos;s own name.</source>
        <translation>请去掉仓库名称和“/”：只写 Chart 自己的名称。</translation>
    </message>
    <message>
        <source>A chart&apos;s name begins with a letter or digit and consists of letters, digits, “.”, “_” and “-”.</source>
        <translation>Chart 的名称以字母或数字开头，由字母、数字、“.”、“_”和“-”组成。</translation>
    </message>
    <message>
        <source>A namespace consists of lower-case letters, digits and “-”, and begins and ends with a letter or digit.</source>
        <translation>命名空间由小写字母、数字和“-”组成，以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>A release name consists of lower-case letters, digits, “-” and “.”, and begins and ends with a letter or digit.</source>
        <translation>Release 名称由小写字母、数字、“-”和“.”组成，以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>Options cannot contain %1: sealos hands them to a shell, and helm gets them split at blanks. Put such values into the chart&apos;s values file.</source>
        <translation>选项不能包含 %1：sealos 会把选项交给 shell，helm 得到的是按空格拆分的结果。请将此类值写入 Chart 的 values 文件。</translation>
    </message>
    <message>
        <source>Write the options on one line, without control characters.</source>
        <translation>请将选项写在一行内，不含控制字符。</translation>
    </message>
    <message>
        <source>Leave out “@%1”: sealos keeps images by their Tag.</source>
        <translation>请去掉“@%1”：sealos 按 Tag 保存镜像。</translation>
    </message>
    <message>
        <source>“%1” has no Tag; write “%1:1.2.3”, for example.</source>
        <translation>“%1”没有 Tag；例如写成“%1:1.2.3”。</translation>
    </message>
    <message>
        <source>Write a number from 1 to 65535, for example 8080.</source>
        <translation>请写 1 到 65535 之间的数字，例如 8080。</translation>
    </message>
    <message>
        <source>There is no validator “%1”.</source>
        <translation>没有校验器“%1”。</translation>
    </message>
    <message>
        <source>Cannot create “%1”: %2</source>
        <translation>无法创建“%1”：%2</translation>
    </message>
    <message>
        <source>it exists already, and nothing is overwritten.</source>
        <translation>它已存在，不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>a file is in its place.</source>
        <translation>该位置上有一个文件。</translation>
    </message>
    <message>
        <source>it is not inside “%1”.</source>
        <translation>它不在“%1”中。</translation>
    </message>
    <message>
        <source>the plan names it twice.</source>
        <translation>计划中出现了两次。</translation>
    </message>
    <message>
        <source>it is no version directory.</source>
        <translation>它不是版本目录。</translation>
    </message>
    <message>
        <source>“%1” leads out of the workspace.</source>
        <translation>“%1”指向工作区之外。</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>A version cannot contain %1, only letters, digits, “.”, “_” and “-”, since it becomes a tag.</source>
        <translation>版本不能包含 %1，只能使用字母、数字、“.”、“_”和“-”，因为它会成为 Tag。</translation>
    </message>
    <message>
        <source>There is no version directory “%1”.</source>
        <translation>没有版本目录“%1”。</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another version.</source>
        <translation>“%1”已存在，请换一个版本。</translation>
    </message>
    <message>
        <source>The charts in “charts” are those of the old version. Replace them.</source>
        <translation>“charts”中的 Chart 仍属于旧版本，请替换它们。</translation>
    </message>
    <message>
        <source>No file names the version “%1”.</source>
        <translation>没有文件提到版本“%1”。</translation>
    </message>
    <message>
        <source>it has no “entries”</source>
        <translation>缺少“entries”</translation>
    </message>
    <message>
        <source>The answer is no index of a chart repository: %1.</source>
        <translation>返回的内容不是 Chart 仓库的索引：%1。</translation>
    </message>
    <message>
        <source>The repository offers no version of this chart.</source>
        <translation>仓库中没有该 Chart 的任何版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s); the newest is %1, with the application version %2.</source>
        <translation>
            <numerusform>共 %n 个版本；最新为 %1，应用版本为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no version %1. %2</source>
        <extracomment>%1 is a version that was asked for, %2 a sentence about the versions that there are.</extracomment>
        <translation>没有版本 %1。%2</translation>
    </message>
    <message>
        <source>Cannot ask “%1” for its charts: %2</source>
        <translation>无法向“%1”查询 Chart：%2</translation>
    </message>
    <message>
        <source>Cannot copy “%1”: %2</source>
        <translation>无法复制“%1”：%2</translation>
    </message>
    <message>
        <source>it holds more than %1 files or %2 MiB.</source>
        <translation>其中的文件超过 %1 个或 %2 MiB。</translation>
    </message>
    <message>
        <source>it does not exist or cannot be read.</source>
        <translation>它不存在或无法读取。</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>它太大。</translation>
    </message>
    <message>
        <source>It belongs to the chart “%1”.</source>
        <translation>它属于 Chart“%1”。</translation>
    </message>
    <message>
        <source>“%1” is taken by another file.</source>
        <translation>“%1”已被另一个文件占用。</translation>
    </message>
    <message>
        <source>Written, since there was none.</source>
        <translation>由于缺少该文件而生成。</translation>
    </message>
    <message>
        <source>The images of the compose files.</source>
        <translation>来自 compose 文件的镜像。</translation>
    </message>
    <message>
        <source>Rename the chart&apos;s folder “%1” first: only letters, digits, “.”, “_” and “-” survive scripts.</source>
        <translation>请先重命名 Chart 目录“%1”：只有字母、数字、“.”、“_”和“-”能在脚本中安全使用。</translation>
    </message>
    <message>
        <source>Nothing in “%1” can be part of a cluster image.</source>
        <translation>“%1”中没有任何内容可用于集群镜像。</translation>
    </message>
    <message>
        <source>“--set %1” has no “=”; write --set QUESTION=ANSWER.</source>
        <translation>“--set %1”中没有“=”；请写 --set 问题=答案。</translation>
    </message>
    <message>
        <source>Cannot change “%1”: %2</source>
        <translation>无法更改“%1”：%2</translation>
    </message>
    <message>
        <source>it is not inside the workspace, or behind a symbolic link.</source>
        <translation>它不在工作区内，或位于符号链接之后。</translation>
    </message>
    <message>
        <source>it was changed in the meantime. Start again.</source>
        <translation>它在此期间被修改，请重新开始。</translation>
    </message>
    <message>
        <source>Cannot keep the record for undoing in “%1”.</source>
        <translation>无法在“%1”中保存撤销记录。</translation>
    </message>
    <message>
        <source>Nothing was undone: “%1” was changed or removed since.</source>
        <translation>未撤销任何内容：“%1”此后已被修改或删除。</translation>
    </message>
    <message>
        <source>There is nothing to undo in “%1”.</source>
        <translation>“%1”中没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Cannot copy “%1”: it cannot be read.</source>
        <translation>无法复制“%1”：无法读取。</translation>
    </message>
    <message>
        <source>“%1” is no record of Sealyard.</source>
        <translation>“%1”不是 Sealyard 的记录。</translation>
    </message>
    <message>
        <source>“%1” is not inside the folder of the pattern.</source>
        <translation>“%1”不在模板目录之内。</translation>
    </message>
    <message>
        <source>“%1” must be a list.</source>
        <translation>“%1”必须是列表。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 entries.</source>
        <translation>“%1”的条目超过 %2 个。</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>“%1”必须是 true 或 false。</translation>
    </message>
    <message>
        <source>No question “%1” is asked before this.</source>
        <translation>此前没有问题“%1”。</translation>
    </message>
    <message>
        <source>There is no common question “%1”.</source>
        <translation>没有公共问题“%1”。</translation>
    </message>
    <message>
        <source>“%1” is taken already.</source>
        <translation>“%1”已被占用。</translation>
    </message>
    <message>
        <source>“%1” must consist of letters and digits, and begin with a letter.</source>
        <translation>“%1”必须由字母和数字组成，并以字母开头。</translation>
    </message>
    <message>
        <source>Only the user chooses what is copied: no default is possible here.</source>
        <translation>复制什么只能由用户选择：此处不能有默认值。</translation>
    </message>
    <message>
        <source>The questions “name” and “version” are needed.</source>
        <translation>必须有问题“name”和“version”。</translation>
    </message>
    <message>
        <source>The question “%1” needs the validator “%2” and “required: true”.</source>
        <translation>问题“%1”需要校验器“%2”以及“required: true”。</translation>
    </message>
    <message>
        <source>Files include each other too deeply.</source>
        <translation>文件相互包含的层次过深。</translation>
    </message>
    <message>
        <source>The template is too large with what it includes.</source>
        <translation>模板连同其包含的内容过大。</translation>
    </message>
    <message>
        <source>“copies” names a question of type “path”, or one with the validator “manifest-file”, and stands instead of “template”.</source>
        <translation>“copies”须指明“path”类型的问题或使用校验器“manifest-file”的问题，并代替“template”。</translation>
    </message>
    <message>
        <source>There is no type “%1” of images; there are: %2.</source>
        <translation>没有镜像类型“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>“files” is missing.</source>
        <translation>缺少“files”。</translation>
    </message>
    <message>
        <source>Cannot plan “%1”: the path leaves the folder or is there twice.</source>
        <translation>无法规划“%1”：路径离开了目录或重复出现。</translation>
    </message>
    <message>
        <source>The answer is too long.</source>
        <translation>答案过长。</translation>
    </message>
    <message numerus="yes">
        <source>Use at most %n line(s).</source>
        <translation>
            <numerusform>最多 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>“latest” serves every version. Write “${VERSION}” where the address names it, or name one version instead of “latest”.</source>
        <translation>“latest”用于所有版本。请在地址中版本所在处写“${VERSION}”，或用具体版本代替“latest”。</translation>
    </message>
    <message>
        <source>The pattern does not say which type of image it makes.</source>
        <translation>该模板没有说明生成哪种类型的镜像。</translation>
    </message>
    <message>
        <source>It is no valid YAML.</source>
        <translation>它不是有效的 YAML。</translation>
    </message>
    <message>
        <source>Each document has “apiVersion” and “kind”.</source>
        <translation>每个文档都有“apiVersion”和“kind”。</translation>
    </message>
    <message>
        <source>A compose file: Kubernetes does not read it, so only its images are taken.</source>
        <translation>compose 文件：Kubernetes 不会读取它，因此只取其中的镜像。</translation>
    </message>
    <message>
        <source>YAML without “apiVersion” and “kind”: settings.</source>
        <translation>没有“apiVersion”和“kind”的 YAML：视为配置。</translation>
    </message>
    <message>
        <source>A template, which “sealos run” renders there.</source>
        <translation>模板文件，“sealos run”会在该处渲染。</translation>
    </message>
    <message>
        <source>A script.</source>
        <translation>脚本。</translation>
    </message>
    <message>
        <source>Settings, by its name.</source>
        <translation>按名称判断为配置。</translation>
    </message>
    <message>
        <source>Each line is the name of an image.</source>
        <translation>每一行都是镜像名。</translation>
    </message>
    <message>
        <source>What it is for is not known.</source>
        <translation>用途未知。</translation>
    </message>
    <message>
        <source>sealos or the workflow look for it there.</source>
        <translation>sealos 或工作流会在该处查找它。</translation>
    </message>
    <message>
        <source>It lies where it belongs.</source>
        <translation>它已在应在的位置。</translation>
    </message>
    <message>
        <source>A hidden file.</source>
        <translation>隐藏文件。</translation>
    </message>
    <message>
        <source>The README belongs beside the versions and is the application&apos;s own.</source>
        <translation>README 属于应用本身，位于各版本目录之外。</translation>
    </message>
    <message>
        <source>A packed chart, by its name.</source>
        <translation>按名称判断为打包的 Chart。</translation>
    </message>
    <message>
        <source>An archive.</source>
        <translation>压缩包。</translation>
    </message>
    <message>
        <source>A program.</source>
        <translation>程序。</translation>
    </message>
    <message>
        <source>It is no text and no program.</source>
        <translation>既不是文本也不是程序。</translation>
    </message>
    <message>
        <source>The section “%1” is not closed; write “&lt;%/ %1 %&gt;”.</source>
        <translation>区段“%1”未关闭；请写“&lt;%/ %1 %&gt;”。</translation>
    </message>
    <message>
        <source>“%&gt;” is missing.</source>
        <translation>缺少“%&gt;”。</translation>
    </message>
    <message>
        <source>Only names, sections, includes and comments are possible here.</source>
        <translation>此处只能使用名称、区段、包含和注释。</translation>
    </message>
    <message>
        <source>There is no question “%1”.</source>
        <translation>没有问题“%1”。</translation>
    </message>
    <message>
        <source>A section of lines cannot stand in another one.</source>
        <translation>逐行区段不能嵌套在另一个逐行区段中。</translation>
    </message>
    <message>
        <source>No section “%1” is open here.</source>
        <translation>此处没有打开的区段“%1”。</translation>
    </message>
    <message>
        <source>The section “%1” must be closed first.</source>
        <translation>必须先关闭区段“%1”。</translation>
    </message>
    <message>
        <source>“%1” means something in a section of lines only.</source>
        <translation>“%1”只在逐行区段中有意义。</translation>
    </message>
    <message>
        <source>“%1” is unknown in front of a question; there are: %2.</source>
        <translation>“%1”不能用在问题之前；可用的有：%2。</translation>
    </message>
    <message>
        <source>Write group and version such as “apps/v1” or “example.org/v1alpha1”.</source>
        <translation>请写组与版本，例如“apps/v1”或“example.org/v1alpha1”。</translation>
    </message>
    <message>
        <source>A kind begins with an upper-case letter and consists of letters and digits, such as “Cluster”.</source>
        <translation>kind 以大写字母开头，由字母和数字组成，例如“Cluster”。</translation>
    </message>
    <message>
        <source>Write the plural and the group such as “clusters.example.org”.</source>
        <translation>请写复数名与组，例如“clusters.example.org”。</translation>
    </message>
    <message>
        <source>Write the whole path, beginning with “/”.</source>
        <translation>请写以“/”开头的完整路径。</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>Rename “%1” first: only letters, digits, “.”, “_” and “-” survive scripts.</source>
        <translation>请先重命名“%1”：只有字母、数字、“.”、“_”和“-”能在脚本中安全使用。</translation>
    </message>
    <message>
        <source>Leave out the “/” at the end.</source>
        <translation>请去掉末尾的“/”。</translation>
    </message>
    <message>
        <source>Choose the folder of a chart, or a packed chart whose name ends in “.tgz”.</source>
        <translation>请选择 Chart 目录，或以“.tgz”结尾的打包 Chart。</translation>
    </message>
    <message>
        <source>“%1” is no chart: it holds no “Chart.yaml”.</source>
        <translation>“%1”不是 Chart：其中没有“Chart.yaml”。</translation>
    </message>
    <message>
        <source>“%1” holds no “kustomization.yaml”.</source>
        <translation>“%1”中没有“kustomization.yaml”。</translation>
    </message>
    <message>
        <source>Write a whole path such as “/usr/local/bin”, of letters, digits, “.”, “_” and “-”.</source>
        <translation>请写完整路径，例如“/usr/local/bin”，只含字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>Write the path in the archive such as “linux-${ARCH}/tool”; these variables are possible: %1.</source>
        <translation>请写压缩包内的路径，例如“linux-${ARCH}/tool”；可用的变量有：%1。</translation>
    </message>
    <message>
        <source>A program&apos;s name begins with a letter or digit and consists of letters, digits, “.”, “_” and “-”.</source>
        <translation>程序名以字母或数字开头，由字母、数字、“.”、“_”和“-”组成。</translation>
    </message>
    <message>
        <source>The description cannot contain %1: it stands in a Markdown file.</source>
        <translation>简介不能包含 %1：它会写入 Markdown 文件。</translation>
    </message>
    <message>
        <source>Write one line, without blanks around it.</source>
        <translation>请写一行，首尾不留空格。</translation>
    </message>
    <message>
        <source>Write NAME=VALUE; a name consists of letters, digits and “_”.</source>
        <translation>请写“名称=值”；名称由字母、数字和“_”组成。</translation>
    </message>
    <message>
        <source>sealos drops the variable “%1”. Choose another name.</source>
        <translation>sealos 会丢弃变量“%1”，请换一个名称。</translation>
    </message>
    <message>
        <source>A value cannot contain %1: sealos hands it to a shell.</source>
        <translation>值不能包含 %1：sealos 会把它交给 shell。</translation>
    </message>
    <message>
        <source>Write one line, without control characters.</source>
        <translation>请写一行，不含控制字符。</translation>
    </message>
    <message>
        <source>The build always gives ARCH. Choose another name.</source>
        <translation>构建时总会传入 ARCH，请换一个名称。</translation>
    </message>
    <message>
        <source>Write NAME=VALUE of letters, digits, “_” and, in the value, “.”: the workflow removes all else.</source>
        <translation>请写“名称=值”，只含字母、数字、“_”，值中还可含“.”：工作流会去掉其他字符。</translation>
    </message>
    <message>
        <source>A package&apos;s name consists of lower-case letters, digits, “+”, “.”, “_” and “-”.</source>
        <translation>软件包名由小写字母、数字、“+”、“.”、“_”和“-”组成。</translation>
    </message>
    <message>
        <source>A word cannot contain %1: nothing expands it here.</source>
        <translation>词中不能包含 %1：此处不会展开它。</translation>
    </message>
    <message>
        <source>A path with control characters cannot be used.</source>
        <translation>路径中不能含有控制字符。</translation>
    </message>
    <message>
        <source>The base image “%1” is gone: sealos copies the files of the image to the cluster and runs commands on the node itself, not in a container.</source>
        <translation>已去掉基础镜像 “%1”：sealos 会把镜像中的文件复制到集群，并直接在节点上（而非容器中）运行命令。</translation>
    </message>
    <message>
        <source>“%1” copies from another image or stage, which a Kubefile has not. Let init.sh download these files.</source>
        <translation>“%1” 从其他镜像或构建阶段复制文件，而 Kubefile 中没有这些。请在 init.sh 中下载这些文件。</translation>
    </message>
    <message>
        <source>“%1” is not downloaded while sealos builds. Let init.sh do it.</source>
        <translation>sealos 构建时不会下载 “%1”。请在 init.sh 中下载。</translation>
    </message>
    <message>
        <source>RUN does nothing FROM scratch: there is no shell. Let init.sh do this before the build, or entrypoint.sh on the node.</source>
        <translation>FROM scratch 中没有 Shell，RUN 不起作用。请在构建前由 init.sh 完成，或在节点上由 entrypoint.sh 完成。</translation>
    </message>
    <message>
        <source>WORKDIR is gone: commands run in the folder of the application. Look at paths that were relative to “%1”.</source>
        <translation>已去掉 WORKDIR：命令在应用目录中运行。请检查相对于 “%1” 的路径。</translation>
    </message>
    <message>
        <source>%1 is gone: sealos ignores it.</source>
        <translation>已去掉 %1：sealos 会忽略它。</translation>
    </message>
    <message>
        <source>Commands run on the first master each time the image is run: they must end, and may run twice.</source>
        <translation>每次运行镜像时，命令都会在第一个 master 上执行：命令必须能够结束，并且可以重复执行。</translation>
    </message>
    <message>
        <source>it has no FROM.</source>
        <translation>其中没有 FROM。</translation>
    </message>
    <message>
        <source>The Dockerfile cannot be read: %1</source>
        <translation>无法解析 Dockerfile：%1</translation>
    </message>
    <message>
        <source>Earlier stages are comments now: nothing runs while sealos builds FROM scratch. Let init.sh make what they made.</source>
        <translation>之前的构建阶段已改为注释：sealos 以 FROM scratch 构建时不会运行任何内容。请由 init.sh 生成这些阶段的产物。</translation>
    </message>
    <message>
        <source>The Dockerfile names no command, so “sealos run” will only copy files. Add a CMD.</source>
        <translation>Dockerfile 中没有命令，“sealos run” 只会复制文件。请添加 CMD。</translation>
    </message>
    <message>
        <source>The images of the folder are packed: “COPY registry registry” was added.</source>
        <translation>目录中的镜像需要打包：已添加 “COPY registry registry”。</translation>
    </message>
    <message>
        <source>“%1” is a Docker image: the workflow builds it from its Dockerfile and from nothing else.</source>
        <translation>“%1” 是 Docker 镜像：工作流只会用其 Dockerfile 构建。</translation>
    </message>
    <message>
        <source>There is no Dockerfile in “%1”.</source>
        <translation>“%1” 中没有 Dockerfile。</translation>
    </message>
    <message>
        <source>“%1” has a Kubefile already. Remove one of the two.</source>
        <translation>“%1” 中已有 Kubefile。请删除两者之一。</translation>
    </message>
    <message>
        <source>“%1” is a Docker image, which packs no other images.</source>
        <translation>“%1” 是 Docker 镜像，不会打包其他镜像。</translation>
    </message>
    <message>
        <source>The image lists of “%1” have all of these images.</source>
        <translation>“%1” 的镜像列表中已有所有这些镜像。</translation>
    </message>
    <message>
        <source>sealos drops the registry and stores “%1” and “%2” under one name, so one of them would replace the other. Leave one out.</source>
        <translation>sealos 会去掉镜像仓库地址，将 “%1” 和 “%2” 以同一名称存储，其中一个会覆盖另一个。请去掉一个。</translation>
    </message>
    <message>
        <source>“%1” is neither a folder nor a file.</source>
        <translation>“%1” 既不是目录也不是文件。</translation>
    </message>
    <message>
        <source>A command cannot contain %1 here. Write one command with its arguments; what needs more belongs into the script on the last page.</source>
        <translation>此处的命令不能包含 %1。请写一条命令及其参数；更复杂的内容请写入最后一页的脚本。</translation>
    </message>
    <message>
        <source>“%1” is no command here. Begin with the name of a program, or its whole path.</source>
        <translation>“%1” 不能作为此处的命令。请以程序名或其完整路径开头。</translation>
    </message>
    <message>
        <source>The chart calls itself “%1” in its Chart.yaml.</source>
        <translation>该 Chart 在 Chart.yaml 中的名称为 “%1”。</translation>
    </message>
    <message>
        <source>Write the values without tabs and other control characters.</source>
        <translation>取值中不能有制表符和其他控制字符。</translation>
    </message>
    <message>
        <source>Write one mapping of keys and values, for example “replicas: 2”.</source>
        <translation>请写一个键值映射，例如 “replicas: 2”。</translation>
    </message>
    <message>
        <source>The values are no valid YAML: %1</source>
        <translation>取值不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>The values must be one mapping of keys.</source>
        <translation>取值必须是一个键值映射。</translation>
    </message>
    <message>
        <source>“%1” has a value of its own, so nothing can stand below it.</source>
        <translation>“%1” 本身已有值，其下不能再有内容。</translation>
    </message>
    <message>
        <source>“%1” cannot be an option, since options hold no lists, blanks, commas or quotes. Choose the values file.</source>
        <translation>“%1” 不能作为选项：选项中不能有列表、空白、逗号或引号。请选择 values 文件。</translation>
    </message>
    <message>
        <source>“%1” is written in one line. Change it as text.</source>
        <translation>“%1” 写在一行中，请以文本方式修改。</translation>
    </message>
    <message>
        <source>it is a symbolic link that leads nowhere. Remove it, or put a file in its place.</source>
        <translation>它是一个目标不存在的符号链接。请删除它，或换成一个文件。</translation>
    </message>
    <message>
        <source>it is a symbolic link that leads out of “%1”. Remove it, or put a file in its place.</source>
        <translation>它是一个指向“%1”之外的符号链接。请删除它，或换成一个文件。</translation>
    </message>
    <message>
        <source>it is a symbolic link to a folder. Remove it, or put a folder in its place.</source>
        <translation>它是一个指向文件夹的符号链接。请删除它，或换成一个文件夹。</translation>
    </message>
    <message>
        <source>it is a pipe, a socket or a device. Remove it.</source>
        <translation>它是管道、套接字或设备。请删除它。</translation>
    </message>
    <message>
        <source>It is no packed chart, for all its name: it holds plain text.</source>
        <translation>虽然名字像打包的 chart，但内容是纯文本，并不是 chart。</translation>
    </message>
    <message>
        <source>%1 “%2” could not be put back; this is tried again before the next change.</source>
        <translation>%1 “%2”未能恢复原样；下次更改之前会再试一次。</translation>
    </message>
    <message>
        <source>“%1” could not be put back. Make room on the disk, or let it be written, and undo again.</source>
        <translation>“%1”未能恢复原样。请腾出磁盘空间或允许写入它，然后再次撤销。</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in “.yaml” or “.yml”, or in one of these and “.tmpl”: kubectl and sealos ignore others.</source>
        <translation>请选择名称以 “.yaml” 或 “.yml” 结尾（其后可再加 “.tmpl”）的文件：kubectl 和 sealos 会忽略其他文件。</translation>
    </message>
    <message>
        <source>Write a user&apos;s name or number, such as “nobody” or “1001”.</source>
        <translation>请填写用户的名称或编号，例如 “nobody” 或 “1001”。</translation>
    </message>
</context>
<context>
    <name>sealyard::core::ProcessRunner</name>
    <message>
        <source>“%1” was stopped.</source>
        <translation>“%1”已停止。</translation>
    </message>
    <message>
        <source>Cannot start “%1”: %2</source>
        <translation>无法启动“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” took too long and was stopped.</source>
        <translation>“%1”耗时过长，已停止。</translation>
    </message>
    <message>
        <source>“%1” was ended by signal %2.</source>
        <translation>“%1”被信号 %2 终止。</translation>
    </message>
    <message>
        <source>“%1” ended with exit code %2.</source>
        <translation>“%1”以退出码 %2 结束。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BatchDialog</name>
    <message numerus="yes">
        <source>%n build(s) of an earlier batch were not posted yet; they stand at the end of the list.</source>
        <translation>
            <numerusform>先前批次中有 %n 个构建尚未提交；它们列在末尾。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send All</source>
        <translation>全部发送(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen; sending needs a sign-in.</source>
        <translation>
            <numerusform>已选 %n 个；发送需要登录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, %1 asked for, %2 of them under way.</source>
        <translation>
            <numerusform>已选 %n 个，已请求 %1 个，其中 %2 个进行中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen.</source>
        <translation>
            <numerusform>已选 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BatchModel</name>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Enter a version</source>
        <translation>请填写版本</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>Not posted: %1</source>
        <translation>未提交：%1</translation>
    </message>
    <message>
        <source>Being posted</source>
        <translation>正在提交</translation>
    </message>
    <message>
        <source>Posted in issue #%1, waits for GitHub</source>
        <translation>已提交到 Issue #%1，等待 GitHub</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>构建中</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>已构建</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Built nothing: %1</source>
        <translation>未构建任何内容：%1</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BlameModel</name>
    <message>
        <source>Not committed yet</source>
        <translation>尚未提交</translation>
    </message>
    <message>
        <source>This line is not in the last commit.</source>
        <translation>最近一次提交中没有这一行。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BranchMenu</name>
    <message>
        <source>no branch</source>
        <translation>无分支</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>%1 (merging)</source>
        <translation>%1（合并中）</translation>
    </message>
    <message>
        <source>%1 (rebasing)</source>
        <translation>%1（变基中）</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <translation>%1（未完成）</translation>
    </message>
    <message>
        <source>&amp;New Branch…</source>
        <translation>新建分支(&amp;N)…</translation>
    </message>
    <message>
        <source>Of a &amp;Remote</source>
        <translation>远程的(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Merge into This One</source>
        <translation>合并到此分支(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Put Changes &amp;Away</source>
        <translation>收起更改(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bring Back What Was Put Away</source>
        <translation>取回收起的更改(&amp;B)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BranchPage</name>
    <message>
        <source>Branch and Commit</source>
        <translation>分支与提交</translation>
    </message>
    <message>
        <source>A branch of its own keeps the proposal apart from your other work. Nothing leaves this machine before you press “Push”.</source>
        <translation>单独的分支使提议与您的其他工作分开。在您按下“推送”之前，任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>推送(&amp;P)</translation>
    </message>
    <message>
        <source>Nobody is signed in: git asks for your name and a token when it pushes, and the pull request is opened in the browser.</source>
        <translation>没有登录：推送时 git 会询问您的用户名和令牌，拉取请求则在浏览器中打开。</translation>
    </message>
    <message>
        <source>Looking for your fork…</source>
        <translation>正在查找您的派生仓库…</translation>
    </message>
    <message>
        <source>You may push to %1 itself: no fork is needed.</source>
        <translation>您可以直接推送到 %1：不需要派生仓库。</translation>
    </message>
    <message>
        <source>The branch goes to your fork %1.</source>
        <translation>分支将推送到您的派生仓库 %1。</translation>
    </message>
    <message>
        <source>You have no fork of %1 yet: GitHub makes one when you press “Push”.</source>
        <translation>您还没有 %1 的派生仓库：按下“推送”后 GitHub 会创建一个。</translation>
    </message>
    <message>
        <source>Say whose fork the branch goes to, or sign in.</source>
        <translation>请填写分支要推送到谁的 fork，或者登录。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::Breadcrumbs</name>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BuildDialog</name>
    <message>
        <source>Build %1</source>
        <translation>构建 %1</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建(&amp;B)</translation>
    </message>
    <message>
        <source>Built-in (no other program needed)</source>
        <translation>内置（不需要其他程序）</translation>
    </message>
    <message>
        <source>Output File</source>
        <translation>输出文件</translation>
    </message>
    <message>
        <source>OCI archives (*.tar)</source>
        <translation>OCI 归档 (*.tar)</translation>
    </message>
    <message>
        <source>The output file exists and will be replaced.</source>
        <translation>输出文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>Enter the output file with its full path, for example “%1”.</source>
        <translation>请输入输出文件的完整路径，例如“%1”。</translation>
    </message>
    <message>
        <source>Read init.sh and tick the box below it.</source>
        <translation>请阅读 init.sh，并勾选其下方的复选框。</translation>
    </message>
    <message>
        <source>OCI archive (one file)</source>
        <translation>OCI 归档（一个文件）</translation>
    </message>
    <message>
        <source>Docker archive (one file)</source>
        <translation>Docker 归档（一个文件）</translation>
    </message>
    <message>
        <source>OCI layout (a folder)</source>
        <translation>OCI 布局（文件夹）</translation>
    </message>
    <message>
        <source>your home directory</source>
        <translation>你的主目录</translation>
    </message>
    <message>
        <source>a home directory of its own</source>
        <translation>独立的主目录</translation>
    </message>
    <message>
        <source>bubblewrap, without access to your home directory</source>
        <translation>bubblewrap，不能访问你的主目录</translation>
    </message>
    <message>
        <source>linux/amd64 and linux/arm64, as CI does</source>
        <translation>linux/amd64 和 linux/arm64，与 CI 相同</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>program, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (not available)</source>
        <translation>%1（不可用）</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BuildPane</name>
    <message>
        <source>No Builds Yet</source>
        <translation>还没有构建</translation>
    </message>
    <message>
        <source>Builds appear here with their log. They go on when the window is closed.</source>
        <translation>构建及其日志显示在这里。关闭窗口后构建仍会继续。</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A build&apos;s state and what there is to say about it.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>No program could be found that opens the folder “%1”.</source>
        <translation>找不到可以打开文件夹“%1”的程序。</translation>
    </message>
    <message>
        <source>There is no such line in this log.</source>
        <translation>日志中没有这样的行。</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>for other builds to end</source>
        <translation>等待其他构建结束</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <extracomment>File, line, message.</extracomment>
        <translation>%1:%2：%3</translation>
    </message>
    <message>
        <source>%1 Build again, and choose “your home directory” for “Run init.sh in”.</source>
        <translation>%1 请重新构建，并在“init.sh 的运行环境”中选择“你的主目录”。</translation>
    </message>
    <message>
        <source>Follow &amp;Again</source>
        <translation>重新跟踪(&amp;A)</translation>
    </message>
    <message>
        <source>Build &amp;Again</source>
        <translation>重新构建(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Cancel %n Build(s)</source>
        <translation>
            <numerusform>取消 %n 个构建(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel Build</source>
        <translation>取消构建(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n Build(s) &amp;Again</source>
        <translation>
            <numerusform>重新运行 %n 个构建(&amp;A)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BuildSeveralDialog</name>
    <message>
        <source>&amp;Build</source>
        <translation>构建(&amp;B)</translation>
    </message>
    <message>
        <source>What fits each build file best</source>
        <translation>按各构建文件自动选择</translation>
    </message>
    <message>
        <source>%1 (not available)</source>
        <translation>%1（不可用）</translation>
    </message>
    <message>
        <source>No version directory differs from “%1”.</source>
        <translation>没有版本目录与“%1”不同。</translation>
    </message>
    <message>
        <source>Some run init.sh: read the scripts and trust the workspace.</source>
        <translation>其中一些会运行 init.sh：请阅读脚本并信任此工作区。</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已勾选 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::BumpWizard</name>
    <message>
        <source>“%1” exists already. Choose another version.</source>
        <translation>“%1” 已存在。请选择其他版本。</translation>
    </message>
    <message>
        <source>New Version</source>
        <translation>新建版本</translation>
    </message>
    <message>
        <source>New Version of an Application</source>
        <translation>新建应用版本</translation>
    </message>
    <message>
        <source>The folder of a version is copied, and the version is replaced where it stands.</source>
        <translation>复制某个版本的目录，并替换其中出现的版本号。</translation>
    </message>
    <message>
        <source>Create &amp;Files</source>
        <translation>创建文件(&amp;F)</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起始版本</translation>
    </message>
    <message>
        <source>Its files are copied with their modes. Charts in it stay as they are.</source>
        <translation>复制其中的文件及其权限；其中的 Chart 保持不变。</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>The name of the new folder and the tag of the image.</source>
        <translation>新目录的名称，也是镜像的 Tag。</translation>
    </message>
    <message>
        <source>Text to replace</source>
        <translation>要替换的文本</translation>
    </message>
    <message>
        <source>Leave it empty for the old version. Of “latest” nothing is replaced unless a version is named here.</source>
        <translation>留空表示旧版本号。若起始版本为 “latest”，则只有在此指定版本号才会替换。</translation>
    </message>
    <message>
        <source>The New Version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Files that differ from the old version show the differences; switch them off to change the text.</source>
        <translation>尚未写入任何内容。与旧版本不同的文件会显示差异；关闭差异显示后可以修改文本。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ChangeBar</name>
    <message>
        <source>Changes since the last commit</source>
        <translation>自上次提交以来的更改</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ChangePeek</name>
    <message>
        <source>Since the last commit</source>
        <translation>自上次提交以来</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>The lines before and after the change</source>
        <translation>更改前后的各行</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ChangesModel</name>
    <message>
        <source>new</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>new, not known to git</source>
        <translation>新文件，git 尚不知道</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>became another kind of file</source>
        <translation>变成了另一种文件</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>In conflict (%1)</source>
        <translation>冲突（%1）</translation>
    </message>
    <message>
        <source>In the next commit (%1)</source>
        <translation>下一次提交（%1）</translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation>更改（%1）</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>its content instead of the LFS pointer</source>
        <translation>内容取代了 LFS 指针</translation>
    </message>
    <message>
        <source>an LFS pointer instead of its content</source>
        <translation>LFS 指针取代了内容</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ChartLookup</name>
    <message>
        <source>Asking the repository for its charts…</source>
        <translation>正在向仓库查询 Chart…</translation>
    </message>
    <message numerus="yes">
        <source>The repository offers %n chart(s).</source>
        <translation>
            <numerusform>仓库提供 %n 个 Chart。</numerusform>
        </translation>
    </message>
    <message>
        <source>The repository offers no chart of this name. Press Down to choose one.</source>
        <translation>仓库中没有这个名称的 Chart。按向下键可选择。</translation>
    </message>
    <message>
        <source>Asking the registry for the versions of the chart…</source>
        <translation>正在向镜像仓库查询 Chart 的版本…</translation>
    </message>
    <message>
        <source>Warning: the address is not encrypted, so anyone on the way can replace the chart.</source>
        <translation>警告：该地址未加密，传输途中任何人都可以替换 Chart。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::CloneDialog</name>
    <message>
        <source>C&amp;lone</source>
        <translation>克隆(&amp;L)</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>全部历史</translation>
    </message>
    <message>
        <source>Only the newest commit (quick; enough to look and to build)</source>
        <translation>仅最新提交（快；足以查看和构建）</translation>
    </message>
    <message>
        <source>Folder for the Clone</source>
        <translation>克隆到的文件夹</translation>
    </message>
    <message>
        <source>Cloning…</source>
        <translation>正在克隆…</translation>
    </message>
    <message>
        <source>Where is the repository? Give its address.</source>
        <translation>代码仓库在哪里？请给出地址。</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>请给出文件夹的完整路径。</translation>
    </message>
    <message>
        <source>The folder exists already; choose one that does not.</source>
        <translation>文件夹已存在；请选择不存在的文件夹。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::CodeActs</name>
    <message>
        <source>Nothing is known that would define what stands here.</source>
        <translation>找不到此处内容的定义。</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>No variable and no build stage stands here.</source>
        <translation>此处没有变量，也没有构建阶段。</translation>
    </message>
    <message>
        <source>Where “%1” is used</source>
        <translation>“%1”的使用位置</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Type another name to see what the files become.</source>
        <translation>输入另一个名称即可看到文件将变成的样子。</translation>
    </message>
    <message>
        <source>%1 in %2. The changed files stay unsaved, and each can be undone.</source>
        <translation>%2中的 %1。更改后的文件保持未保存状态，每个都可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is laid out well already, or would mean something else.</source>
        <translation>文件的格式已经整齐，或者整理后含义会改变。</translation>
    </message>
    <message>
        <source>Only build files and image lists are laid out.</source>
        <translation>只能整理构建文件和镜像列表的格式。</translation>
    </message>
    <message>
        <source>Nothing can be done about this here. The explanation of the rule says what to do.</source>
        <translation>此处没有可执行的操作。规则说明中写明了该怎么做。</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a change that is shown first</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Fix Problem</source>
        <translation>修复问题</translation>
    </message>
    <message>
        <source>%1. This may change what the files mean: look at it before you apply it.</source>
        <translation>%1。这可能改变文件的含义：应用之前请先查看。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::CommitBox</name>
    <message>
        <source>In what is staged: %1, %2</source>
        <translation>已暂存内容：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other finding(s)</source>
        <translation>
            <numerusform>%n 个其他结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Change Last &amp;Commit</source>
        <translation>修改上一次提交(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Commit %n File(s)</source>
        <translation>
            <numerusform>提交 %n 个文件(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was a pointer to a large file (LFS); this commit would store its whole content for good. Is git-lfs installed and set up here?</source>
        <translation>“%1”原本是大文件（LFS）的指针；这次提交会把它的全部内容永久存入代码仓库。这里是否已安装并设置好 git-lfs？</translation>
    </message>
    <message>
        <source>“%1” becomes a pointer to a large file (LFS): who has no git-lfs gets three lines of text in place of its content.</source>
        <translation>“%1”将变为大文件（LFS）的指针：没有 git-lfs 的人得到的将是三行文字，而不是它的内容。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n ignored file(s) by force</source>
        <translation>
            <numerusform>强制添加 %n 个被忽略的文件(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved: no commit has them.</source>
        <translation>“%1”有尚未保存的更改：提交中不会包含它们。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved: no commit has them.</source>
        <translation>
            <numerusform>%n 个文件有尚未保存的更改：提交中不会包含它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has the last commit already. When it is changed here, the two part: a push is refused then unless it is forced, and whoever has the old commit has to start anew.</source>
        <translation>“%1”已包含最后一次提交。若在此修改它，两边就会分叉：此后除非强制推送，否则推送会被拒绝，已取得旧提交的人也须重新开始。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::CompareDialog</name>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>texts that are compared</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>有差异的文件</translation>
    </message>
    <message>
        <source>%1: %2 → now</source>
        <comment>file, commit</comment>
        <translation>%1：%2 → 现在</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::Comparisons</name>
    <message>
        <source>last commit</source>
        <translation>上次提交</translation>
    </message>
    <message>
        <source>text in the editor</source>
        <translation>编辑器中的文本</translation>
    </message>
    <message>
        <source>Only files of a version directory have other versions.</source>
        <translation>只有版本目录中的文件才有其他版本。</translation>
    </message>
    <message>
        <source>No other version directory has a file “%1”.</source>
        <translation>其他版本目录中没有文件“%1”。</translation>
    </message>
    <message>
        <source>Compare with Another Version</source>
        <translation>与另一版本比较</translation>
    </message>
    <message>
        <source>Some letters of the other file&apos;s path</source>
        <translation>另一文件路径中的几个字母</translation>
    </message>
    <message>
        <source>file on disk</source>
        <translation>磁盘上的文件</translation>
    </message>
    <message>
        <source>Nothing here has changed since the last commit.</source>
        <translation>此处自上次提交以来没有更改。</translation>
    </message>
    <message>
        <source>text now</source>
        <translation>现在的文本</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>Compare with commit, branch or tag:</source>
        <translation>与提交、分支或标签比较：</translation>
    </message>
    <message>
        <source>“%1” is as it was in %2.</source>
        <translation>“%1”与 %2 中的内容相同。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ConflictDialog</name>
    <message>
        <source>Conflict in %1[*]</source>
        <translation>%1 中的冲突[*]</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>我方：%1</translation>
    </message>
    <message>
        <source>Before both changes</source>
        <translation>双方修改之前</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>&amp;Mark as Resolved</source>
        <translation>标记为已解决(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) left</source>
        <translation>
            <numerusform>还剩 %n 处冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflict is left. Look at the result, then mark it as resolved.</source>
        <translation>已没有冲突。请检查结果，然后标记为已解决。</translation>
    </message>
    <message>
        <source>Keep the Result?</source>
        <translation>保留结果？</translation>
    </message>
    <message>
        <source>“%1” is not resolved yet. Is what you have decided so far to be kept in the file?</source>
        <translation>“%1”尚未解决。是否把目前的决定保留在文件中？</translation>
    </message>
    <message>
        <source>What you had decided when the program ended is back. %1</source>
        <translation>程序结束时您已作出的决定已恢复。%1</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ContributeWizard</name>
    <message>
        <source>Contribute to Upstream</source>
        <translation>贡献到上游</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ContributionPage</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>The linter finds nothing.</source>
        <translation>检查未发现问题。</translation>
    </message>
    <message>
        <source>The linter finds %1, %2; the first: %3</source>
        <translation>检查发现 %1、%2；第一个：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not committed</source>
        <translation>
            <numerusform>%n 个未提交</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A version directory, such as &quot;helm v3.8.2&quot;, and facts about it.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What Will Be Contributed</source>
        <translation>将要贡献的内容</translation>
    </message>
    <message>
        <source>All that is different from %1, as it was when it was last fetched.</source>
        <translation>与上次获取时的 %1 不同的所有内容。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Different from the last commit:</source>
        <translation>与上次提交不同：</translation>
    </message>
    <message>
        <source>Different from “%1”:</source>
        <translation>与“%1”不同：</translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %n other file(s).</source>
        <translation>
            <numerusform>另有 %n 个文件也是如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add by Force</source>
        <translation>强制添加(&amp;A)</translation>
    </message>
    <message>
        <source>Staging…</source>
        <translation>正在暂存…</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>Nothing is known here yet of what %1 has. It can be fetched, as the remote “upstream”.</source>
        <translation>此处尚不知道 %1 的内容。可以将其作为远程仓库“upstream”获取。</translation>
    </message>
    <message>
        <source>“%1” is not of %2, but of a fork, which may differ from it. What %2 has can be fetched, as the remote “upstream”, so that your work is compared with that.</source>
        <translation>“%1”不属于 %2，而属于一个派生仓库，两者可能不同。可以将 %2 作为远程仓库“upstream”获取，以便与其比较您的工作。</translation>
    </message>
    <message>
        <source>&amp;Fetch Upstream</source>
        <translation>获取上游(&amp;F)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ConversionWizard</name>
    <message>
        <source>Convert Dockerfile to Kubefile</source>
        <translation>将 Dockerfile 转换为 Kubefile</translation>
    </message>
    <message>
        <source>The Kubefile</source>
        <translation>Kubefile</translation>
    </message>
    <message>
        <source>Nothing has been written yet. The Dockerfile goes, since the workflow would prefer it.</source>
        <translation>尚未写入任何内容。Dockerfile 会被删除，否则工作流会优先使用它。</translation>
    </message>
    <message>
        <source>C&amp;onvert</source>
        <translation>转换(&amp;O)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::DiffView</name>
    <message>
        <source>This is a binary file.</source>
        <translation>这是二进制文件。</translation>
    </message>
    <message>
        <source>This file is too large to be shown line by line.</source>
        <translation>此文件太大，无法逐行显示。</translation>
    </message>
    <message>
        <source>This is a submodule: its repository is at another commit.</source>
        <translation>这是子模块：其代码仓库位于另一个提交。</translation>
    </message>
    <message>
        <source>Only the permissions have changed: %1 became %2.</source>
        <translation>仅权限有更改：%1 变为 %2。</translation>
    </message>
    <message>
        <source>The file is empty, or nothing has changed.</source>
        <translation>文件为空，或没有更改。</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1 (pointer to a large file)</source>
        <translation>%1（大文件的指针）</translation>
    </message>
    <message>
        <source>Select a file to see what has changed in it.</source>
        <translation>选择一个文件以查看其更改。</translation>
    </message>
    <message>
        <source>Unstage Lines</source>
        <translation>取消暂存所选行</translation>
    </message>
    <message>
        <source>Unstage Hunk</source>
        <translation>取消暂存此块</translation>
    </message>
    <message>
        <source>Stage Lines</source>
        <translation>暂存所选行</translation>
    </message>
    <message>
        <source>Stage Hunk</source>
        <translation>暂存此块</translation>
    </message>
    <message>
        <source>Discard Lines…</source>
        <translation>放弃所选行…</translation>
    </message>
    <message>
        <source>Discard Hunk…</source>
        <translation>放弃此块…</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::DurationChart</name>
    <message>
        <source>Times of the builds of this directory</source>
        <translation>此目录各次构建的用时</translation>
    </message>
    <message numerus="yes">
        <source>%n build(s), none succeeded.</source>
        <translation>
            <numerusform>%n 次构建，均未成功。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n build(s); half of the successful ones took at most %1.</source>
        <translation>
            <numerusform>%n 次构建；成功的构建中有一半用时不超过 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 after %3</source>
        <extracomment>The date, the state and the duration of a build.</extracomment>
        <translation>%1：%3后%2</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::EditorPage</name>
    <message>
        <source>“%1” cannot be edited here</source>
        <translation>无法在此编辑“%1”</translation>
    </message>
    <message>
        <source>Open with Another Program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>“%1” was deleted on disk. Its text is kept here until you close it.</source>
        <translation>“%1”已从磁盘上删除。其文本会保留在此，直到您关闭它。</translation>
    </message>
    <message>
        <source>“%1” has changes that were not saved when Sealyard ended unexpectedly.</source>
        <translation>Sealyard 意外退出时，“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>&amp;Restore Changes</source>
        <translation>恢复更改(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Drop Changes</source>
        <translation>放弃更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Load from Disk</source>
        <translation>从磁盘加载(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep My Text</source>
        <translation>保留我的文本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save Again</source>
        <translation>重新保存(&amp;S)</translation>
    </message>
    <message>
        <source>“%1” is not saved: another program changed it on disk, and it has unsaved changes here. Choose which text shall stay.</source>
        <translation>“%1”尚未保存：磁盘上的文件已被其他程序修改，而此处有未保存的更改。请选择保留哪一份文本。</translation>
    </message>
    <message>
        <source>“%1” was loaded from disk; your changes left it.</source>
        <translation>已从磁盘加载“%1”，您的更改已被替换。</translation>
    </message>
    <message>
        <source>&amp;Bring Them Back</source>
        <translation>找回我的更改(&amp;B)</translation>
    </message>
    <message>
        <source>Some lines of “%1” end with CRLF, others with LF. Saving gives all of them LF.</source>
        <translation>“%1”的一些行以 CRLF 结尾，另一些以 LF 结尾。保存时将全部改为 LF。</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open with Another Program</source>
        <translation>用其他程序打开(&amp;O)</translation>
    </message>
    <message>
        <source>“%1” has %2, more than the %3 that can be edited here. It is shown as plain text, to be read and searched.</source>
        <translation>“%1”大小为 %2，超过了此处可编辑的 %3。它以纯文本显示，只能阅读和搜索。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::EditorPane</name>
    <message>
        <source>Sealyard</source>
        <translation>Sealyard</translation>
    </message>
    <message>
        <source>Open a file from the workspace, or create a new cluster image.</source>
        <translation>从工作区打开文件，或新建集群镜像。</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开的文件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 *</source>
        <comment>unsaved file</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Open files on the other side</source>
        <translation>另一侧打开的文件</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::EnvironmentModel</name>
    <message>
        <source>Typed here, as with sealos run -e</source>
        <translation>在此输入，等同于 sealos run -e</translation>
    </message>
    <message>
        <source>Set by the image</source>
        <translation>由镜像设置</translation>
    </message>
    <message>
        <source>Not set: it renders as &lt;no value&gt;</source>
        <translation>未设置：渲染为 &lt;no value&gt;</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::FixPreview</name>
    <message>
        <source>the workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Looking for fixes in %1…</source>
        <translation>正在 %1 中寻找修复…</translation>
    </message>
    <message>
        <source>%1 in %2 of %3. The changed files stay unsaved, and each can be undone.</source>
        <translation>%3 的 %2中有 %1。更改后的文件不会保存，每一个都可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n 处修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in %1 can be fixed like this.</source>
        <translation>%1 中没有可以这样修复的内容。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::FuzzyList</name>
    <message>
        <source>What matches</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::GitHubAccount</name>
    <message>
        <source>the keyring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>The sign-in from %1 is not valid any more. %2</source>
        <translation>来自%1的登录已失效。%2</translation>
    </message>
    <message>
        <source>Signed in as %1. The token is kept in the desktop&apos;s keyring.</source>
        <translation>已登录为 %1。令牌保存在桌面的密钥环中。</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>本次会话</translation>
    </message>
    <message>
        <source>Signed in as %1, until Sealyard is closed. %2</source>
        <translation>已登录为 %1，直到 Sealyard 关闭。%2</translation>
    </message>
    <message>
        <source>This is no token: it has blanks or line breaks, or is empty.</source>
        <translation>这不是令牌：它含有空格或换行，或者为空。</translation>
    </message>
    <message>
        <source>Still signed in by %1, which is not Sealyard&apos;s to sign out.</source>
        <translation>仍通过%1登录，Sealyard 无权使其退出。</translation>
    </message>
    <message>
        <source>Signed out. %1</source>
        <translation>已退出登录。%1</translation>
    </message>
    <message>
        <source>Signed out. The token is gone from the keyring; it can be revoked on GitHub&apos;s pages.</source>
        <translation>已退出登录。令牌已从密钥环移除；可以在 GitHub 页面上撤销它。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::GitPane</name>
    <message>
        <source>No git repository</source>
        <translation>没有 git 代码仓库</translation>
    </message>
    <message>
        <source>The workspace is not in a git repository: nothing tells what has changed in it.</source>
        <translation>工作区不在 git 代码仓库中：无从得知其中的更改。</translation>
    </message>
    <message>
        <source>Bringing back…</source>
        <translation>正在取回…</translation>
    </message>
    <message>
        <source>Putting away…</source>
        <translation>正在收起…</translation>
    </message>
    <message>
        <source>Put away in Sealyard</source>
        <translation>在 Sealyard 中收起</translation>
    </message>
    <message>
        <source>Staging…</source>
        <translation>正在暂存…</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changed line(s) of “%1”? This cannot be undone.</source>
        <translation>
            <numerusform>放弃“%1”的 %n 行更改？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>正在放弃…</translation>
    </message>
    <message>
        <source>&amp;Unstage</source>
        <translation>取消暂存(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>暂存(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>&amp;Stage as Resolved</source>
        <translation>标记为已解决并暂存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard Changes…</source>
        <translation>放弃更改(&amp;D)…</translation>
    </message>
    <message>
        <source>Unstaging…</source>
        <translation>正在取消暂存…</translation>
    </message>
    <message numerus="yes">
        <source>Discard the changes of %n file(s)? New files go to the trash; for others there is no way back.</source>
        <translation>
            <numerusform>放弃 %n 个文件的更改？新文件会移到回收站；其他文件无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>There is nothing new.</source>
        <translation>没有新内容。</translation>
    </message>
    <message>
        <source>What is new has been taken in.</source>
        <translation>新内容已并入。</translation>
    </message>
    <message>
        <source>Reading the last message…</source>
        <translation>正在读取上一次的说明…</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>已提交为 %1。</translation>
    </message>
    <message>
        <source>Keeping your name…</source>
        <translation>正在保存您的姓名…</translation>
    </message>
    <message>
        <source>Switching…</source>
        <translation>正在切换…</translation>
    </message>
    <message>
        <source>Switch Branch</source>
        <translation>切换分支</translation>
    </message>
    <message>
        <source>There are changes that are not committed. What becomes of them on “%1”?</source>
        <translation>有尚未提交的更改。切换到“%1”时如何处理它们？</translation>
    </message>
    <message>
        <source>&amp;Take Them Along</source>
        <translation>一起带走(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Put Them Away</source>
        <translation>先收起(&amp;P)</translation>
    </message>
    <message>
        <source>Making the branch…</source>
        <translation>正在建立分支…</translation>
    </message>
    <message>
        <source>Deleting the branch…</source>
        <translation>正在删除分支…</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合并…</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>Pulling…</source>
        <translation>正在拉取…</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>正在推送…</translation>
    </message>
    <message>
        <source>Pushed.</source>
        <translation>已推送。</translation>
    </message>
    <message>
        <source>&amp;Resolve Conflict…</source>
        <translation>解决冲突(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Open in Editor</source>
        <translation>在编辑器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Both sides have changed the same places of: %1. Open each of them below to decide.</source>
        <translation>双方都修改了以下文件的相同位置：%1。请在下方逐个打开并作出决定。</translation>
    </message>
    <message>
        <source>Reading the message…</source>
        <translation>正在读取提交说明…</translation>
    </message>
    <message>
        <source>Merging %1 into %2</source>
        <translation>正在将%1合并到 %2</translation>
    </message>
    <message>
        <source>Rebasing: %1 is put on %2</source>
        <translation>正在变基：将%1放到%2之上</translation>
    </message>
    <message>
        <source>Taking in %1</source>
        <translation>正在拣选%1</translation>
    </message>
    <message>
        <source>Taking back %1</source>
        <translation>正在还原%1</translation>
    </message>
    <message>
        <source>Something that was begun elsewhere is under way; end it there</source>
        <translation>在别处开始的操作正在进行；请在那里结束它</translation>
    </message>
    <message>
        <source>What was put away does not fit everywhere</source>
        <translation>收起的内容与现状有不一致之处</translation>
    </message>
    <message>
        <source>Both sides have deleted “%1” or given it another name.</source>
        <translation>双方都删除了“%1”或给它改了名。</translation>
    </message>
    <message>
        <source>“%1” was deleted by ours and changed by theirs.</source>
        <translation>我方删除了“%1”，对方修改了它。</translation>
    </message>
    <message>
        <source>“%1” is there only in theirs.</source>
        <translation>只有对方有“%1”。</translation>
    </message>
    <message>
        <source>“%1” was changed by ours and deleted by theirs.</source>
        <translation>我方修改了“%1”，对方删除了它。</translation>
    </message>
    <message>
        <source>“%1” is there only in ours.</source>
        <translation>只有我方有“%1”。</translation>
    </message>
    <message>
        <source>Both sides have changed “%1”, which is no text that could be brought together line by line.</source>
        <translation>双方都修改了“%1”，而它不是可以逐行合并的文本。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in conflict</source>
        <translation>
            <numerusform>%n 个文件冲突</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is in conflict any more</source>
        <translation>已没有冲突</translation>
    </message>
    <message>
        <source>%1 — %2.</source>
        <comment>what is under way, how far it is</comment>
        <translation>%1 — %2。</translation>
    </message>
    <message>
        <source>Write the &amp;Message</source>
        <translation>填写提交说明(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Start the message of the commit that ends the merge</source>
        <translation>开始填写结束合并的提交说明</translation>
    </message>
    <message>
        <source>Commit what is staged, and take the next commit</source>
        <translation>提交已暂存的内容，并处理下一个提交</translation>
    </message>
    <message>
        <source>Writing the result…</source>
        <translation>正在写入结果…</translation>
    </message>
    <message>
        <source>Ours is %1, theirs is %2.</source>
        <translation>我方是%1，对方是%2。</translation>
    </message>
    <message>
        <source>Resolve Conflict</source>
        <translation>解决冲突</translation>
    </message>
    <message>
        <source>Taking one side…</source>
        <translation>正在采用一方…</translation>
    </message>
    <message>
        <source>Keep &amp;Ours</source>
        <translation>保留我方(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete, as Ours</source>
        <translation>像我方一样删除(&amp;D)</translation>
    </message>
    <message>
        <source>Keep &amp;Theirs</source>
        <translation>保留对方(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;elete, as Theirs</source>
        <translation>像对方一样删除(&amp;E)</translation>
    </message>
    <message>
        <source>Going on…</source>
        <translation>正在继续…</translation>
    </message>
    <message>
        <source>Give Up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>%1. Give this up? All files become what they were before it began; what you have decided about conflicts is lost.</source>
        <translation>%1。要放弃吗？所有文件将恢复到开始之前的样子；您对冲突作出的决定会丢失。</translation>
    </message>
    <message>
        <source>&amp;Give Up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>Giving up…</source>
        <translation>正在放弃…</translation>
    </message>
    <message>
        <source>&amp;Make It a Git Repository</source>
        <translation>创建 Git 代码仓库(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>What is staged has %n error(s), so it is not committed: mend it, or say below why it is committed in spite of that.</source>
        <translation>
            <numerusform>已暂存的内容有 %n 个错误，因此未提交：请修正，或在下方说明仍要提交的理由。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the repository…</source>
        <translation>正在创建代码仓库…</translation>
    </message>
    <message>
        <source>Delete Branch</source>
        <translation>删除分支</translation>
    </message>
    <message>
        <source>&amp;Delete All the Same</source>
        <translation>仍要删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::GitQuestions</name>
    <message>
        <source>%1 %2 of %3 objects, %4</source>
        <translation>%1 %2/%3 个对象，%4</translation>
    </message>
    <message>
        <source>“%1” wants to know who you are. GitHub takes a token instead of the password.</source>
        <translation>“%1”要求表明身份。GitHub 使用令牌代替密码。</translation>
    </message>
    <message>
        <source>The key “%1” is locked.</source>
        <translation>密钥“%1”已上锁。</translation>
    </message>
    <message>
        <source>It was not taken. %1</source>
        <translation>未被接受。%1</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>&amp;Token or password:</source>
        <translation>令牌或密码(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>密码短语(&amp;P)：</translation>
    </message>
    <message>
        <source>Unknown Server</source>
        <translation>未知服务器</translation>
    </message>
    <message>
        <source>The server “%1” is not known yet. Its key is
%2
Compare it with what the server&apos;s owner publishes. Do you trust it?</source>
        <translation>服务器“%1”尚未知晓。其密钥为
%2
请与服务器所有者公布的密钥比对。是否信任它？</translation>
    </message>
    <message>
        <source>&amp;Trust It</source>
        <translation>信任(&amp;T)</translation>
    </message>
    <message>
        <source>Who Are You?</source>
        <translation>您是谁？</translation>
    </message>
    <message>
        <source>Each commit says who made it. Git&apos;s settings do not know your name yet; it is kept there, for all your repositories.</source>
        <translation>每个提交都写明由谁作出。Git 设置中还没有您的姓名；它会保存在那里，供您的所有代码仓库使用。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;E-mail address:</source>
        <translation>电子邮件地址(&amp;E)：</translation>
    </message>
    <message>
        <source>New Branch</source>
        <translation>新建分支</translation>
    </message>
    <message>
        <source>Name of the branch, as “add-helm-v3.9”:</source>
        <translation>分支名称，例如“add-helm-v3.9”：</translation>
    </message>
    <message>
        <source>Where to Push</source>
        <translation>推送到哪里</translation>
    </message>
    <message>
        <source>This repository has no remote yet. Make an empty one, as on GitHub, and give its address (https://… or git@…):</source>
        <translation>此代码仓库还没有远程仓库。请新建一个空的（例如在 GitHub 上），并填写其地址（https://… 或 git@…）：</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::GitSession</name>
    <message>
        <source>Git ignores this file, which the image needs, by “%1” (line %2 of %3): a commit leaves it out, and CI does not have it.</source>
        <translation>镜像需要此文件，但 git 因“%1”（%3 第 %2 行）忽略它：提交不会包含它，CI 也就没有它。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::Histories</name>
    <message>
        <source>This line is not in the last commit.</source>
        <translation>最近一次提交中没有这一行。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::HistoryModel</name>
    <message>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::HistoryPane</name>
    <message>
        <source>%1 → %2</source>
        <comment>old and new name of a file</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Choose “Show History” of a file or folder in the workspace to see the commits that changed it.</source>
        <translation>在工作区的文件或文件夹上选择“显示历史”，即可查看修改过它的提交。</translation>
    </message>
    <message>
        <source>Reading the history of “%1”…</source>
        <translation>正在读取“%1”的历史…</translation>
    </message>
    <message>
        <source>Select a commit to see what it changed.</source>
        <translation>选择一个提交以查看它的改动。</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>没有历史</translation>
    </message>
    <message>
        <source>No commit has changed “%1” yet.</source>
        <translation>还没有提交修改过“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) and more</source>
        <translation>
            <numerusform>%n 个提交，还有更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n 个提交</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, how many commits</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This commit brought branches together and changed nothing of its own here.</source>
        <translation>此提交合并了分支，自身在这里没有改动。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ImagesModel</name>
    <message>
        <source>unpinned</source>
        <translation>未固定版本</translation>
    </message>
    <message>
        <source>no registry</source>
        <translation>没有仓库地址</translation>
    </message>
    <message>
        <source>Stored as %1</source>
        <translation>存储为 %1</translation>
    </message>
    <message numerus="yes">
        <source>Not packed: %n</source>
        <translation>
            <numerusform>未打包：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not render: %2</source>
        <translation>%1 无法渲染：%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
    <message numerus="yes">
        <source>No longer packed: %n</source>
        <translation>
            <numerusform>不再打包：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>in the last commit</source>
        <translation>在最近一次提交中</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ImagesView</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 个镜像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpinned</source>
        <translation>
            <numerusform>%n 个未固定版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not packed</source>
        <translation>
            <numerusform>%n 个未打包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) rendered</source>
        <translation>
            <numerusform>已渲染 %n 个 chart</numerusform>
        </translation>
    </message>
    <message>
        <source>as in the last commit</source>
        <translation>与最近一次提交相同</translation>
    </message>
    <message numerus="yes">
        <source>%n changed since the last commit</source>
        <translation>
            <numerusform>自最近一次提交以来有 %n 处变化</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ImportWizard</name>
    <message>
        <source>Left out: “%1”. %2</source>
        <translation>未包含：“%1”。%2</translation>
    </message>
    <message>
        <source>From “%1”.</source>
        <translation>来自 “%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import an Application</source>
        <translation>导入应用</translation>
    </message>
    <message>
        <source>The files are copied and sorted into the folders where sealos looks for them.</source>
        <translation>复制文件，并归入 sealos 查找它们的目录。</translation>
    </message>
    <message>
        <source>Where the Files Go</source>
        <translation>文件的去向</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Each file says why it goes where it goes.</source>
        <translation>尚未写入任何内容。每个文件都注明了归类的原因。</translation>
    </message>
    <message>
        <source>Create &amp;Files</source>
        <translation>创建文件(&amp;F)</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>要导入的内容</translation>
    </message>
    <message>
        <source>A folder, a chart (folder or .tgz), a manifest, or a folder with a compose file, of which the images are taken.</source>
        <translation>目录、Chart（目录或 .tgz）、清单，或包含 compose 文件的目录（只取其中的镜像）。</translation>
    </message>
    <message>
        <source>Application name</source>
        <translation>应用名称</translation>
    </message>
    <message>
        <source>The folder below “applications” and the name of the image.</source>
        <translation>既是 “applications” 下的目录名，也是镜像名。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The folder of this version and the tag of the image.</source>
        <translation>该版本的目录名，也是镜像的 Tag。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::IssuePage</name>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Build on GitHub</source>
        <translation>在 GitHub 上构建</translation>
    </message>
    <message>
        <source>GitHub Actions build the image for amd64 and arm64 and publish it. What is built is what upstream&apos;s default branch has.</source>
        <translation>GitHub Actions 为 amd64 和 arm64 构建镜像并发布。构建的是上游默认分支上的内容。</translation>
    </message>
    <message>
        <source>Application (applications/)</source>
        <translation>应用（applications/）</translation>
    </message>
    <message>
        <source>Docker image (dockerimages/)</source>
        <translation>Docker 镜像（dockerimages/）</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::IssueWizard</name>
    <message>
        <source>Build on GitHub</source>
        <translation>在 GitHub 上构建</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::JobNotifier</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%n builds have ended</source>
        <translation>
            <numerusform>%n 次构建已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The state and the title of a build.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 succeeded, %2 did not</source>
        <translation>%1 次成功，%2 次未成功</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::JobsModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::KateDocument</name>
    <message>
        <source>“%1” cannot be saved: its folder does not exist any more.</source>
        <translation>无法保存“%1”：其文件夹已不存在。</translation>
    </message>
    <message>
        <source>“%1” cannot be saved: you do not have the permission to write it.</source>
        <translation>无法保存“%1”：您没有写入权限。</translation>
    </message>
    <message>
        <source>“%1” was not saved: the file was changed on disk. Choose which text shall stay.</source>
        <translation>“%1”未保存：文件在磁盘上已被更改。请选择保留哪个文本。</translation>
    </message>
    <message>
        <source>“%1” cannot be saved. Its text is kept in the editor.</source>
        <translation>无法保存“%1”。其文本保留在编辑器中。</translation>
    </message>
    <message>
        <source>“%1” cannot be saved: %2. Make room and save again; the text is kept in the editor.</source>
        <translation>无法保存 “%1”：%2。请腾出空间后重新保存；文本仍保留在编辑器中。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::KateView</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 的内容</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::LargeTextView</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 的内容</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>转到行(&amp;G)…</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Only the first %L1 lines of the selection were copied.</source>
        <translation>只复制了所选内容的前 %L1 行。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>行号(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::LintSession</name>
    <message>
        <source>Scripts that shellcheck has looked at: %1 of %2</source>
        <translation>shellcheck 已检查的脚本：%1 / %2</translation>
    </message>
    <message>
        <source>Version directories that are checked: %1 of %2</source>
        <translation>已检查的版本目录：%1 / %2</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::LogView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fold All Steps</source>
        <translation>折叠所有步骤(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unfold All Steps</source>
        <translation>展开所有步骤(&amp;U)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::MainWindow</name>
    <message>
        <source>Open Workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>The example cannot be copied to “%1”. Check the permissions and the free space there.</source>
        <translation>无法将示例复制到“%1”。请检查该处的权限和可用空间。</translation>
    </message>
    <message>
        <source>Use as New Workspace</source>
        <translation>用作新工作区</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>“%1” is not opened: it does not exist, or is a link that leads out of the workspace.</source>
        <translation>“%1”未打开：它不存在，或是指向工作区之外的链接。</translation>
    </message>
    <message>
        <source>About Sealyard</source>
        <translation>关于 Sealyard</translation>
    </message>
    <message>
        <source>Sealyard %1</source>
        <translation>Sealyard %1</translation>
    </message>
    <message>
        <source>A studio for Sealos cluster images.
Licensed under the Apache License 2.0.</source>
        <translation>Sealos 集群镜像工作室。
以 Apache License 2.0 授权。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had unsaved changes when Sealyard ended unexpectedly: %1</source>
        <translation>
            <numerusform>Sealyard 意外退出时，有 %n 个文件存在未保存的更改：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open Them</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were created.</source>
        <translation>
            <numerusform>已创建 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Git ignores %n new file(s), the first is %1: %2</source>
        <translation>
            <numerusform>Git 忽略 %n 个新文件，第一个是 %1：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add by Force</source>
        <translation>强制添加(&amp;A)</translation>
    </message>
    <message>
        <source>“%1” was not changed: its text has changed since it was looked at. Try again.</source>
        <translation>“%1”未更改：自查看以来其文本已有变化。请重试。</translation>
    </message>
    <message>
        <source>Replace in Files</source>
        <translation>在文件中替换</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) change. The files stay unsaved, and each can be undone.</source>
        <translation>
            <numerusform>将更改 %n 处。文件保持未保存状态，每个都可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open File Quickly</source>
        <translation>快速打开文件</translation>
    </message>
    <message>
        <source>Some letters of the path, e.g. “hlmkube”</source>
        <translation>路径中的几个字母，例如“hlmkube”</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Some letters of what you want to do</source>
        <translation>要执行的操作中的几个字母</translation>
    </message>
    <message>
        <source>LF and CRLF</source>
        <translation>LF 和 CRLF</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were changed.</source>
        <translation>
            <numerusform>已更改 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pull request #%1 “%2” is open.</source>
        <translation>拉取请求 #%1“%2”已打开。</translation>
    </message>
    <message>
        <source>&amp;Show in Browser</source>
        <translation>在浏览器中显示(&amp;S)</translation>
    </message>
    <message>
        <source>“%1/init.sh” has changed since it was allowed to run. Open the workspace “%2” to read it and to build again.</source>
        <translation>“%1/init.sh” 自获准运行之后已被修改。请打开工作区 “%2”，阅读该脚本后重新构建。</translation>
    </message>
    <message>
        <source>What is staged has findings that the files have not as they are now. The first one is in “%1”, line %2: %3</source>
        <translation>已暂存的内容中有问题，而文件当前的内容没有这些问题。第一个在“%1”第 %2 行：%3</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ManifestsView</name>
    <message>
        <source>No chart renders here.</source>
        <translation>这里没有可渲染的 chart。</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2 第 %1 行</translation>
    </message>
    <message>
        <source>No template line</source>
        <translation>没有对应的模板行</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::MissesPage</name>
    <message>
        <source>The log of the newest build is searched: %1</source>
        <translation>正在查找最近一次构建的日志：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be pulled.</source>
        <translation>
            <numerusform>有 %n 个镜像未能拉取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An image that cannot be added, and why.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No line tells of an image that could not be pulled.</source>
        <translation>没有任何一行提到无法拉取的镜像。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::MissesWizard</name>
    <message>
        <source>There is no build of this version. Paste a log below.</source>
        <translation>此版本还没有构建。请在下方粘贴日志。</translation>
    </message>
    <message>
        <source>Add Missing Images</source>
        <translation>补充缺失的镜像</translation>
    </message>
    <message>
        <source>Images That Were Missing</source>
        <translation>缺失的镜像</translation>
    </message>
    <message>
        <source>The Image List</source>
        <translation>镜像列表</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Change the list as you like.</source>
        <translation>尚未写入任何内容。可随意修改列表。</translation>
    </message>
    <message>
        <source>&amp;Add Images</source>
        <translation>加入镜像(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::NewImageWizard</name>
    <message>
        <source>New Image</source>
        <translation>新建镜像</translation>
    </message>
    <message>
        <source>Create &amp;Files</source>
        <translation>创建文件(&amp;F)</translation>
    </message>
    <message>
        <source>Name and Version</source>
        <translation>名称和版本</translation>
    </message>
    <message>
        <source>They name the new folder and the image.</source>
        <translation>它们决定新文件夹和镜像的名称。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Files to Create</source>
        <translation>将创建的文件</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Look at the files and change what you like.</source>
        <translation>尚未写入任何内容。请查看文件，并按需修改。</translation>
    </message>
    <message>
        <source>Values of the Chart</source>
        <translation>Chart 的取值</translation>
    </message>
    <message>
        <source>Only what you change is written. Leave everything as it is for the chart&apos;s defaults.</source>
        <translation>只写入你更改的内容。保持不变则使用 Chart 的默认值。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::OutlinePane</name>
    <message>
        <source>Filter the outline</source>
        <translation>筛选大纲</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PlanModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>executable</source>
        <translation>可执行</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between notes on a file</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PlanPage</name>
    <message>
        <source>New folder: %1</source>
        <translation>新文件夹：%1</translation>
    </message>
    <message>
        <source>Answers changed what stands in %1. Your earlier edits there do not apply to the new text; they come back with the old answers.</source>
        <translation>答案改变了 %1 的内容。您之前在其中的修改不适用于新文本；恢复原来的答案后会重新出现。</translation>
    </message>
    <message>
        <source>Copied as it is from “%1”.</source>
        <translation>按原样从“%1”复制。</translation>
    </message>
    <message>
        <source>In the folder %1</source>
        <translation>在目录 %1 中</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Looking for the images that will be packed…</source>
        <translation>正在查找将打包的镜像…</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) will be packed, as far as can be seen now.</source>
        <translation>
            <numerusform>目前可知将打包 %n 个镜像。</numerusform>
        </translation>
    </message>
    <message>
        <source>The chart does not render: %1</source>
        <translation>Chart 无法渲染：%1</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PlanWizard</name>
    <message>
        <source>Discard the Edited Files?</source>
        <translation>放弃已编辑的文件？</translation>
    </message>
    <message>
        <source>Files were edited on the last page and nothing has been written yet.</source>
        <translation>最后一页上的文件已被编辑，但尚未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PreviewPane</name>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ProblemsModel</name>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ProblemsPane</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>No problem matches the filter.</source>
        <translation>没有与筛选匹配的问题。</translation>
    </message>
    <message>
        <source>Looking for problems…</source>
        <translation>正在查找问题…</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>The problems of an open workspace appear here.</source>
        <translation>打开工作区后，其问题会显示在这里。</translation>
    </message>
    <message>
        <source># From a Build

The log of the newest build of this directory says this. It goes when the file is changed, or when another build of the directory has ended. The pane “Builds” shows the whole log.</source>
        <translation># 来自构建

此目录最近一次构建的日志中有这条信息。修改文件或再次构建此目录之后，它就会消失。“构建”面板显示完整日志。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PullRequestPage</name>
    <message>
        <source>Pull Request</source>
        <translation>拉取请求</translation>
    </message>
    <message>
        <source>Upstream&apos;s maintainers read this. It is sent when you press the last button, and not before.</source>
        <translation>上游的维护者会阅读这些内容。按下最后一个按钮时才会发送，此前不会。</translation>
    </message>
    <message>
        <source>From %1 to “%2” of %3.</source>
        <translation>从 %1 到 %3 的“%2”。</translation>
    </message>
    <message>
        <source>Pull request #%1 “%2” has this branch already: what was pushed is part of it now.</source>
        <translation>拉取请求 #%1“%2”已经使用此分支：刚才推送的内容现已成为它的一部分。</translation>
    </message>
    <message>
        <source>Nobody is signed in: open it in the browser.</source>
        <translation>没有登录：请在浏览器中打开。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Show in &amp;Browser</source>
        <translation>在浏览器中显示(&amp;B)</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>在浏览器中打开(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open Pull Request</source>
        <translation>打开拉取请求(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>It will be opened as %1.</source>
        <translation>将以 %1 的身份打开。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::PushPage</name>
    <message>
        <source>Making a fork of %1</source>
        <translation>正在创建 %1 的派生仓库</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>The branch is made, and goes to GitHub. Cancel stops that; nobody is asked to take it yet.</source>
        <translation>正在创建分支并推送到 GitHub。“取消”会停止此过程；此时还不会请任何人合入。</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>正在推送…</translation>
    </message>
    <message>
        <source>Contributing…</source>
        <translation>正在贡献…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>The branch “%1” is in %2.</source>
        <translation>分支“%1”已在 %2 中。</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Keeping your name…</source>
        <translation>正在保存您的姓名…</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::QuestionField</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>浏览：%1</translation>
    </message>
    <message>
        <source>Charts (Chart.yaml *.tgz)</source>
        <translation>Chart (Chart.yaml *.tgz)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>目录…</translation>
    </message>
    <message>
        <source>Browse for a folder: %1</source>
        <translation>浏览目录：%1</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Charts and manifests (*.tgz *.yaml *.yml)</source>
        <translation>Chart 和清单 (*.tgz *.yaml *.yml)</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml *.yaml.tmpl *.yml.tmpl)</source>
        <translation>清单 (*.yaml *.yml *.yaml.tmpl *.yml.tmpl)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::QuestionForm</name>
    <message>
        <source>%1:</source>
        <extracomment>The title of a question in front of its field.</extracomment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::RecentMenu</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近使用的(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::RepairPage</name>
    <message>
        <source>%1:%2: %3 %4</source>
        <extracomment>A finding in the list of repairs: %1 is a path, %2 a line, %3 the code of a rule, %4 its message.</extracomment>
        <translation>%1:%2：%3 %4</translation>
    </message>
    <message>
        <source>Looking for problems that can be repaired…</source>
        <translation>正在查找可修复的问题…</translation>
    </message>
    <message>
        <source>%1 (may change the meaning: look at it)</source>
        <translation>%1（可能改变含义，请确认）</translation>
    </message>
    <message>
        <source>Nothing that was found can be repaired by itself.</source>
        <translation>没有可自动修复的问题。</translation>
    </message>
    <message>
        <source>%1 of %2 repairs are taken.</source>
        <translation>已采用 %2 项修复中的 %1 项。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::RepairWizard</name>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repair the Workspace</source>
        <translation>修复工作区</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>修复 %1</translation>
    </message>
    <message>
        <source>Each problem shows what its repair would change. Take the repairs that are right.</source>
        <translation>每个问题都会显示修复所做的更改。请采用正确的修复。</translation>
    </message>
    <message>
        <source>What Changes</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Nothing has been written yet. All repairs can be undone together.</source>
        <translation>尚未写入任何内容。所有修复可以一次撤销。</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ResultsModel</name>
    <message>
        <source>%1  (%L2)</source>
        <comment>file, number of places</comment>
        <translation>%1（%L2）</translation>
    </message>
    <message>
        <source>%L1: %2</source>
        <comment>line, text</comment>
        <translation>%L1：%2</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>第 %L1 行：%2</translation>
    </message>
    <message>
        <source>Line %L1: %2; becomes %3</source>
        <translation>第 %L1 行：%2；变为 %3</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::RuleReference</name>
    <message>
        <source>%1  %2</source>
        <comment>code, summary</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::SearchPane</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>什么也没有找到。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2中有 %1</translation>
    </message>
    <message>
        <source>The first %1 in %2; there are more.</source>
        <translation>%2中的前 %1；还有更多。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::SendPage</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A state, such as &quot;Warning&quot;, and what it is about.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Check and Send</source>
        <translation>检查并发送</translation>
    </message>
    <message>
        <source>This is exactly what is sent to %1, and nothing before you press “Send”.</source>
        <translation>发送到 %1 的就是以下内容；在您按下“发送”之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>What was looked at:</source>
        <translation>检查结果：</translation>
    </message>
    <message>
        <source>Nobody is signed in: sending needs a sign-in, all else works without.</source>
        <translation>尚未登录：发送需要登录，其他都不需要。</translation>
    </message>
    <message>
        <source>Sent by the sign-in from %1.</source>
        <translation>以来自%1的登录发送。</translation>
    </message>
    <message>
        <source>Sent as %1.</source>
        <translation>以 %1 的身份发送。</translation>
    </message>
    <message>
        <source>&amp;Account…</source>
        <translation>账户(&amp;A)…</translation>
    </message>
    <message>
        <source>Sign &amp;In…</source>
        <translation>登录(&amp;I)…</translation>
    </message>
    <message>
        <source>The text is in the clipboard: paste it as a comment of the issue, with nothing before it.</source>
        <translation>文本已在剪贴板中：请将其粘贴为该 Issue 的评论，前面不要有任何内容。</translation>
    </message>
    <message>
        <source>The text is too long for an address; copy it instead.</source>
        <translation>文本太长，无法放进地址；请改为复制。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::SignInDialog</name>
    <message>
        <source>“%1” is no address; write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise.</source>
        <translation>“%1” 不是地址；请填写 https://api.github.com，GitHub Enterprise 则填写 https://HOST/api/v3。</translation>
    </message>
    <message>
        <source>Waiting for the code to be entered on GitHub&apos;s page…</source>
        <translation>正在等待在 GitHub 页面上输入验证码…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>There is a sign-in from %1; GitHub could not be asked whose it is.</source>
        <translation>有来自%1的登录；无法向 GitHub 查询属于谁。</translation>
    </message>
    <message>
        <source>Signed in as %1, by %2.</source>
        <translation>已登录为 %1，通过%2。</translation>
    </message>
    <message>
        <source>&amp;Give Up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>Get a &amp;Code</source>
        <translation>获取验证码(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::StatusSummary</name>
    <message>
        <source>Show the problems</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Line %L1, column %L2</source>
        <translation>第 %L1 行，第 %L2 列</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for problems…</source>
        <translation>正在查找问题…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>errors, warnings</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&amp;LF, as Linux has it</source>
        <translation>&amp;LF，Linux 的行尾</translation>
    </message>
    <message>
        <source>&amp;CRLF, as Windows has it</source>
        <translation>&amp;CRLF，Windows 的行尾</translation>
    </message>
    <message>
        <source>Line ends: %1</source>
        <translation>行尾：%1</translation>
    </message>
    <message>
        <source>Scripts with such line ends fail on Linux. Press to change all of them.</source>
        <translation>有这种行尾的脚本在 Linux 上会失败。按下即可全部更改。</translation>
    </message>
    <message>
        <source>How lines end. Press to change all of them.</source>
        <translation>各行的行尾。按下即可全部更改。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::TemplatesView</name>
    <message>
        <source>sealos run stops at line %1: %2</source>
        <translation>sealos run 在第 %1 行停止：%2</translation>
    </message>
    <message>
        <source>No templates (.tmpl) in etc/, scripts/ or manifests/.</source>
        <translation>etc/、scripts/ 和 manifests/ 中没有模板（.tmpl）。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::UnsavedDialog</name>
    <message numerus="yes">
        <source>%n file(s) have unsaved changes. Save them?</source>
        <translation>
            <numerusform>%n 个文件有未保存的更改。要保存吗？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sealyard::gui::ValuesPage</name>
    <message numerus="yes">
        <source>[%n item(s)]</source>
        <translation>
            <numerusform>[%n 项]</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is fetched. Write the values as text.</source>
        <translation>不会获取任何内容。请以文本方式填写取值。</translation>
    </message>
    <message>
        <source>Asking for the versions of the chart…</source>
        <translation>正在查询 Chart 的版本…</translation>
    </message>
    <message>
        <source>%1 (application %2)</source>
        <extracomment>A version of a chart and of the application in it.</extracomment>
        <translation>%1（应用 %2）</translation>
    </message>
    <message>
        <source>There are no versions of this chart.</source>
        <translation>此 Chart 没有任何版本。</translation>
    </message>
    <message>
        <source>There is no version %1 of this chart. Choose another one to see its values; the build needs the one that the image is named after.</source>
        <translation>此 Chart 没有版本 %1。可选择其他版本查看其取值；构建时需要与镜像版本对应的 Chart。</translation>
    </message>
    <message>
        <source>Fetching the chart…</source>
        <translation>正在获取 Chart…</translation>
    </message>
    <message>
        <source>The values of %1 %2.</source>
        <translation>%1 %2 的取值。</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::WorkspaceModel</name>
    <message>
        <source>“%1” cannot be read: you do not have the permission.</source>
        <translation>无法读取“%1”：您没有权限。</translation>
    </message>
    <message>
        <source>%1 (symbolic link)</source>
        <translation>%1（符号链接）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Changed; in the next commit</source>
        <translation>已更改；在下一次提交中</translation>
    </message>
    <message>
        <source>New; git does not know it yet</source>
        <translation>新文件；git 尚不知道</translation>
    </message>
    <message>
        <source>Changed since the last commit</source>
        <translation>自上次提交后已更改</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>path, sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
</context>
<context>
    <name>sealyard::gui::WorkspacePane</name>
    <message>
        <source>No workspace is open</source>
        <translation>没有打开的工作区</translation>
    </message>
    <message>
        <source>A workspace is a folder with cluster images: applications/, dockerimages/ or config/.</source>
        <translation>工作区是包含集群镜像的文件夹：applications/、dockerimages/ 或 config/。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Build…</source>
        <translation>构建(&amp;B)…</translation>
    </message>
    <message>
        <source>Show &amp;Problems</source>
        <translation>显示问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>复制路径(&amp;C)</translation>
    </message>
    <message>
        <source>Open Containing &amp;Folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;History</source>
        <translation>显示历史(&amp;H)</translation>
    </message>
</context>
<context>
    <name>severity</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>The script is too long; what follows is not read.</source>
        <translation>脚本太长；之后的内容不再读取。</translation>
    </message>
    <message>
        <source>The script is nested too deeply; what follows is not read.</source>
        <translation>脚本嵌套太深；之后的内容不再读取。</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>此处不应有“%1”。</translation>
    </message>
    <message>
        <source>A command is expected after “%1”.</source>
        <translation>“%1”之后应有命令。</translation>
    </message>
    <message>
        <source>“%1” is missing for this “%2”.</source>
        <translation>此处的“%2”缺少“%1”。</translation>
    </message>
    <message>
        <source>The name of a variable is expected here.</source>
        <translation>此处应为变量名。</translation>
    </message>
    <message>
        <source>The name of a function is expected here.</source>
        <translation>此处应为函数名。</translation>
    </message>
    <message>
        <source>The body of the function “%1” is expected here, e.g. in braces.</source>
        <translation>此处应为函数“%1”的函数体，例如写在花括号里。</translation>
    </message>
    <message>
        <source>The expansion that begins here never ends.</source>
        <translation>从此处开始的展开没有结束。</translation>
    </message>
    <message>
        <source>The command substitution that begins here never ends.</source>
        <translation>从此处开始的命令替换没有结束。</translation>
    </message>
    <message>
        <source>The list that begins here never ends.</source>
        <translation>从此处开始的列表没有结束。</translation>
    </message>
    <message>
        <source>A file name is expected here.</source>
        <translation>此处应为文件名。</translation>
    </message>
    <message>
        <source>A test is expected here.</source>
        <translation>此处应为测试条件。</translation>
    </message>
    <message>
        <source>A value is expected behind “%1”.</source>
        <translation>“%1”之后应有值。</translation>
    </message>
    <message>
        <source>A test must end in the line where it begins.</source>
        <translation>测试条件必须在开始的那一行结束。</translation>
    </message>
    <message>
        <source>The quoted text that begins here never ends.</source>
        <translation>从此处开始的引号文本没有结束。</translation>
    </message>
    <message>
        <source>The script ends where more is expected.</source>
        <translation>脚本在应有更多内容的位置结束。</translation>
    </message>
</context>
<context>
    <name>shellcheck</name>
    <message>
        <source>Cannot write “%1” for shellcheck: %2</source>
        <translation>无法为 shellcheck 写入“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” ended with exit code %2 and no report; it is too old or no shellcheck.</source>
        <translation>“%1”以退出码 %2 结束且没有报告；它版本过旧或不是 shellcheck。</translation>
    </message>
    <message>
        <source>Change it as shellcheck proposes</source>
        <translation>按 shellcheck 的建议更改</translation>
    </message>
</context>
<context>
    <name>windowmodule</name>
    <message>
        <source>A part of Sealyard, “%1”, is missing. Install Sealyard again.</source>
        <translation>Sealyard 的组成部分“%1”缺失。请重新安装 Sealyard。</translation>
    </message>
    <message>
        <source>A part of Sealyard cannot be loaded: %1. Install Sealyard and the libraries it needs again.</source>
        <translation>无法加载 Sealyard 的一个组成部分：%1。请重新安装 Sealyard 及其所需的库。</translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
</context>
</TS>

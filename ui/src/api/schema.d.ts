// Made from openapi.json by `make api`. Not to be edited.
export interface paths {
    "/accountability-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 问责建议列表 · List proposals to hold somebody to account
         * @description 不列关于本人的建议；移送纪检的投诉只对纪检部门列出。 · None about yourself; those on a matter of discipline for the discipline office alone.
         */
        get: operations["listAccountabilityProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申诉列表 · List appeals */
        get: operations["listAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按状态统计申诉 · Count appeals by status */
        get: operations["countAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待我批准的规则、日历和目录，或退回我修改的 · Rules, calendars and tables that wait for my approval, or were sent back to me */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计日志 · Read the audit log */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 管理员操作日志 · Read what administrators did */
        get: operations["listAdminAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 校验审计链 · Verify the audit chain */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletin-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通报指标 · Numbers of bulletins
         * @description 已发布的通报、按期签阅、未签阅，按所选维度。 · Bulletins released, signed in time, not signed, by the dimension chosen.
         */
        get: operations["bulletinNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletin-numbers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出通报指标（Csv） · Export: Numbers of bulletins (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportBulletinNumbersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletin-numbers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出通报指标（Xlsx） · Export: Numbers of bulletins (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportBulletinNumbersXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通报列表 · List bulletins */
        get: operations["listBulletins"];
        put?: never;
        /** 起草通报 · Draft a bulletin */
        post: operations["bulletinOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按状态统计通报 · Count bulletins by status */
        get: operations["countBulletins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看通报 · Show a bulletin
         * @description 草稿只对发文单位和审计员存在。 · Drafts exist for the issuing side and auditors only.
         */
        get: operations["getBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签阅通报 · Sign a bulletin as read */
        post: operations["bulletinAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结有单位未签阅的通报 · Close a bulletin that some units have not signed */
        post: operations["bulletinClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废通报草稿 · Discard a drafted bulletin */
        post: operations["bulletinDiscard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改通报草稿 · Edit a drafted bulletin */
        post: operations["bulletinEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通报列出的超时事项 · List the lines of an overdue bulletin
         * @description 删去的行及理由只对发文单位和审计员显示。 · Struck lines and the reasons are for the issuing side and auditors.
         */
        get: operations["listBulletinLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/lines.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出通报列出的超时事项（Csv） · Export the lines of an overdue bulletin (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportBulletinLinesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/lines.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出通报列出的超时事项（Xlsx） · Export the lines of an overdue bulletin (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportBulletinLinesXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 打印通报（网页，A4） · Print a bulletin (a page for A4) */
        get: operations["printBulletin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项在流程图中的位置、路径、停留时间和超期 · Where in its process a case is, how it came there, how long it took, and what is late
         * @description 由记录推得，范围与记录相同；不含内容。 · Worked out from the record, as far as you may read it; without any content.
         */
        get: operations["bulletinProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通报签阅情况 · List the receipts of a bulletin
         * @description 发文单位看到全部机构，其他人看到自己范围内的机构。 · The issuing side sees all units, others those in their scope.
         */
        get: operations["listBulletinReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看事项记录 · Read the record of a case
         * @description 逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。 · Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.
         */
        get: operations["bulletinRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulletins/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布通报 · Release a bulletin */
        post: operations["bulletinRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 已载入的年份 · The years that are loaded */
        get: operations["listCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 某年的安排，含待批准的版本 · A year with all its versions, also those that wait for approval */
        get: operations["getCalendar"];
        /**
         * 录入某年的安排 · Load a year
         * @description 录入后待批准，批准前不影响任何期限。 · It waits for approval and moves no deadline before.
         */
        put: operations["putCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{year}/versions/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准某年安排及期限变动清单 · Approve a year's arrangement and the list of what moves
         * @description 须提交预览清单的摘要；清单已变化时返回 409 及新的摘要。录入人不得批准。 · The digest of the previewed list is required; where the list has changed, the answer is 409 with the new digest. Whoever loaded the year does not approve it.
         */
        post: operations["approveCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{year}/versions/{version}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 预览某年安排生效后在办事项期限的变动 · List the running clocks that a year's arrangement would move
         * @description 只计算，不改变任何事项。 · It changes nothing.
         */
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 变更推送（server-sent events） · Stream of changes (server-sent events)
         * @description 事件 case：您可以知道的事项有了您可以知道的变化，数据为 {kind, case}；事件 inbox：未读消息数，数据为 {unread}；事件 again：错过太多，请全部重新读取。每个会话最多 4 条；收听不算操作，不延长会话。 · Event case: something that you may know of happened to a case that you may know of, data {kind, case}. Event inbox: how many messages are unread, data {unread}. Event again: too much was missed, read everything anew. At most 4 streams per session; listening is no activity and does not prolong the session.
         */
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 通知渠道列表 · List channels of notification */
        get: operations["listChannels"];
        put?: never;
        /**
         * 新增通知渠道 · Add a channel
         * @description 地址须在允许外发的名单内。地址和密钥加密保存，不再显示。 · The address must be on the operator's list. Address and secret are kept encrypted and not shown again.
         */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看通知渠道 · Show a channel */
        get: operations["getChannel"];
        /**
         * 修改通知渠道 · Change a channel
         * @description 停用后不再产生新的投递，未发出的保留待启用。 · A disabled channel is owed nothing new; what waits is kept until it is enabled.
         */
        put: operations["changeChannel"];
        post?: never;
        /**
         * 删除通知渠道 · Remove a channel
         * @description 尚未发出的投递一并撤回。 · What still waits for it is withdrawn.
         */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新投递该渠道的全部失败通知 · Send again what a channel has given up */
        post: operations["retryChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 更换签名密钥 · Change the secret of a channel
         * @description 先保留原密钥，待对方换用新密钥后再以同一密钥、不保留原密钥提交一次。 · Keep the previous one at first; when the receiver knows the new one, give the same again without keeping it.
         */
        put: operations["setChannelSecret"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 测试通知渠道 · Try a channel out
         * @description 立即发送一条测试消息；邮件发往本人邮箱。 · Sends a test message at once; mail goes to your own address.
         */
        post: operations["testChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查表列表 · List checklists */
        get: operations["listChecklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists/{code}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看检查表的某一版 · Show a version of a checklist */
        get: operations["getChecklist"];
        /** 保存检查表草稿 · Save a draft of a checklist */
        put: operations["putDraft"];
        post?: never;
        /**
         * 作废检查表草稿 · Discard a draft of a checklist
         * @description 已发布的版本不可作废；审计日志保留其散列值。 · A published version stays; the hash of the draft stays on the audit log.
         */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists/{code}/{version}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布检查表版本 · Publish a version of a checklist
         * @description 发布后永不更改；已完成的检查仍用原版本。 · It never changes afterwards; finished inspections keep theirs.
         */
        post: operations["publishChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklists/{code}/{version}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试算检查表得分 · Score answers to a checklist, to try it out
         * @description 不保存任何内容；可用于尚未保存的草稿，并逐项指出草稿的错误。 · Keeps nothing. Takes a draft not saved yet as well, and says of it what is wrong, field by field.
         */
        post: operations["scoreChecklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉分类目录的全部版本 · All versions of the catalogue of complaints */
        get: operations["listClassifications"];
        put?: never;
        /**
         * 起草投诉分类目录的新版本 · Draft a version of the catalogue of complaints
         * @description 同一时间只有一个版本在起草或待批准。 · One version is drafted or waits for approval at a time.
         */
        post: operations["draftClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看投诉分类目录 · Show the catalogue of complaints */
        get: operations["getClassification"];
        /**
         * 修改投诉分类目录草稿 · Change a draft of the catalogue of complaints
         * @description 启用过的代码不可删除，只能停用；标准编码由本行填写。 · Codes once released are not taken away but made inactive; the standard's numbers are the bank's to fill in.
         */
        put: operations["putClassification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准投诉分类目录的新版本（参与起草者除外） · Approve a version of the catalogue of complaints; nobody who had a part in it may */
        post: operations["approveClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与另一版投诉分类目录比较 · Compare with another version of the catalogue */
        get: operations["compareClassification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废投诉分类目录草稿 · Discard a draft of the catalogue of complaints */
        post: operations["discardClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回投诉分类目录的新版本（参与起草者除外） · Send a version of the catalogue of complaints back; nobody who had a part in it may */
        post: operations["rejectClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交投诉分类目录草稿待批准 · Submit a draft of the catalogue of complaints for approval */
        post: operations["submitClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classifications/{version}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回已提交的投诉分类目录（参与起草者） · Withdraw a submitted version of the catalogue of complaints; whoever had a part in it may */
        post: operations["withdrawClassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 正在计时的时限，先到期者在前 · List running limits, the first due first
         * @description 被检查方看不到未发布检查的时限。 · The inspected side sees no limits of what is not published.
         */
        get: operations["listClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clocks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 统计正在计时的时限 · Count running limits */
        get: operations["countClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉正在计时的时限，先到期者在前 · List running limits of complaints, the first due first */
        get: operations["listComplaintClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-clocks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 统计投诉正在计时的时限 · Count running limits of complaints */
        get: operations["countComplaintClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 投诉服务指标 · Service numbers of complaints
         * @description 及时、满意、首次解决、转办、重办、重复投诉，按所选维度。 · Timeliness, satisfaction, first-contact resolution, transfers, reopenings, repeat complainants, by the dimension chosen.
         */
        get: operations["complaintNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-numbers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出投诉服务指标（Csv） · Export: Service numbers of complaints (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportComplaintNumbersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-numbers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出投诉服务指标（Xlsx） · Export: Service numbers of complaints (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportComplaintNumbersXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉分类统计（JR/T 0169 口径） · Return of complaints by the dimensions of JR/T 0169 */
        get: operations["complaintReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-return.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出投诉分类统计（Csv） · Export the return of complaints (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportComplaintReturnCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaint-return.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出投诉分类统计（Xlsx） · Export the return of complaints (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportComplaintReturnXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉列表 · List complaints */
        get: operations["listComplaints"];
        put?: never;
        /** 登记投诉 · Take a complaint in */
        post: operations["complaintRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出投诉（Csv） · Export complaints (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportComplaintsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出投诉（Xlsx） · Export complaints (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportComplaintsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按状态统计投诉 · Count complaints by status */
        get: operations["countComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按任一维度统计投诉 · Count complaints by any dimension */
        get: operations["groupComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 登记前试算：首问责任人、分办去向、时限和相似投诉 · Foresee an intake: first owner, routing, limits and complaints that look alike
         * @description 不登记任何内容；不接收客户个人信息，相同客户按客户编号识别。 · Nothing is recorded, and nothing personal is taken: the same customer is known by his opaque reference.
         */
        get: operations["foreseeIntake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看投诉 · Show a complaint
         * @description 客户信息已脱敏；查看记入审计日志。移送纪检的投诉对其他人不存在。 · The customer's data is masked; looking is put on the audit log. What was referred to the discipline office does not exist for others.
         */
        get: operations["getComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/assign-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 指定投诉责任人（首问人无法履职时） · Put a complaint into somebody's hands when its owner cannot act */
        post: operations["complaintAssignOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/call-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回访客户 · Call the customer back */
        post: operations["complaintCallBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对投诉分类定级 · Classify and grade a complaint */
        post: operations["complaintClassify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结投诉 · Close a complaint */
        post: operations["complaintClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/conclude-discipline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结移送纪检的投诉 · Conclude a complaint at the discipline office */
        post: operations["complaintConcludeDiscipline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录与客户的联系及办理经过 · Record contacts with the customer and steps taken */
        post: operations["complaintContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/convene-panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 召集投诉专家团队 · Convene an expert panel */
        post: operations["complaintConvenePanel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作出处理决定 · Decide a complaint */
        post: operations["complaintDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/decide-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批处理期限延长 · Decide on a longer limit */
        post: operations["complaintDecideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/decision-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 预览处理决定告知书 · Preview the decision notice
         * @description 可打印的网页；客户信息已脱敏，纸面注明为预览件。正本请说明理由打印（print-notice）。 · A page to print; the customer's data is masked, and the paper says that it is a preview. The notice itself is printed with a reason (print-notice).
         */
        get: operations["previewDecisionNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可召集的投诉专家及应回避者 · Experts who could judge a complaint, and who may not
         * @description 按部门列出投诉所在机构及其上级的专家；与投诉有利害关系的、经办人和已在专家团队中的注明原因，不说明是何利害关系。 · By department, those at the place of the complaint and above it; who has an interest, handles the case or sits already says so, but not what the interest is.
         */
        get: operations["listExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/give-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发表专家意见 · Give an expert opinion */
        post: operations["complaintGiveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 关联投诉 · Link complaints */
        post: operations["complaintLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 合并重复投诉 · Merge complaints into one */
        post: operations["complaintMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办：请继任者接收投诉 · Offer a complaint to a successor */
        post: operations["complaintOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 按制度中止计时 · Pause a clock where the rule set allows it */
        post: operations["complaintPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/print-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 打印处理决定告知书正本 · Print the decision notice in full
         * @description 须有权查看客户信息原文并说明理由；所显示的每一项记入审计日志，计入每小时上限。 · For whoever may see the customer's data, with a reason. Each value shown is a row on the audit log and counts for the hourly limit.
         */
        post: operations["printDecisionNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项在流程图中的位置、路径、停留时间和超期 · Where in its process a case is, how it came there, how long it took, and what is late
         * @description 由记录推得，范围与记录相同；不含内容。 · Worked out from the record, as far as you may read it; without any content.
         */
        get: operations["complaintProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/propose-consequence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出整改或问责建议 · Propose rectification or accountability */
        post: operations["complaintProposeConsequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看事项记录 · Read the record of a case
         * @description 逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。 · Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.
         */
        get: operations["complaintRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/refer-discipline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移送纪检部门 · Refer to the discipline office */
        post: operations["complaintReferDiscipline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/refuse-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由，拒收转来的投诉 · Refuse an offered complaint, with a reason */
        post: operations["complaintRefuseOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重启已办结的投诉 · Reopen a closed complaint */
        post: operations["complaintReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/replace-expert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更换专家 · Replace an expert */
        post: operations["complaintReplaceExpert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/request-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延长处理期限 · Ask for a longer limit */
        post: operations["complaintRequestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/request-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记客户的核查申请 · Take in a customer's application for review */
        post: operations["complaintRequestReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复计时 · Let a paused clock run on */
        post: operations["complaintResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明理由，查看客户信息原文 · See a customer's personal data unmasked, with a reason
         * @description 逐项记入审计日志（不记原文）；每人每小时查看项数有上限。 · Each value seen is a row on the audit log, without the value; how many a person sees within an hour is limited.
         */
        post: operations["complaintReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/rule-panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作出专家团队裁决 · Make the panel's ruling */
        post: operations["complaintRulePanel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拆分投诉 · Split a complaint */
        post: operations["complaintSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/step-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 因利害关系回避 · Step aside because of an interest */
        post: operations["complaintStepAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接收转来的投诉 · Accept an offered complaint */
        post: operations["complaintTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/tell-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录处理决定已告知客户 · Record that the customer was told of the decision */
        post: operations["complaintTellDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/tell-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录已将延期告知客户 · Record that the customer was told of the longer limit */
        post: operations["complaintTellExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办投诉 · Urge whoever must act on a complaint */
        post: operations["complaintUrge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记客户撤回投诉 · Record that the customer withdraws */
        post: operations["complaintWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按电话、证件号码或账号查找客户 · Find customers by phone, identity number or account
         * @description 只列出您可查看其投诉的客户；记入审计日志（不记号码），与查看原文合并计数、每小时有上限。 · Only customers with complaints that you may know of. Each search is a row on the audit log, without the number, and counts like a value revealed.
         */
        post: operations["searchCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投递情况 · List deliveries */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看投递及历次尝试 · Show a delivery with its attempts */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新投递 · Send a delivery again
         * @description 已送达的不再重发。 · What was sent is not sent again.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的坐班安排 · My duties */
        get: operations["listDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 换班申请列表 · List swaps of duty */
        get: operations["listSwaps"];
        put?: never;
        /**
         * 申请换班或请人代班 · Ask another leader for a swap, or to take over
         * @description 换班日（较早的一天）开始后失效。 · It expires when the earlier of both days has come.
         */
        post: operations["askSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty-swaps/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看换班申请 · Show a swap of duty */
        get: operations["getSwap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty-swaps/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意换班 · Accept a swap */
        post: operations["acceptSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty-swaps/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不同意换班 · Refuse a swap */
        post: operations["refuseSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty-swaps/{id}/veto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 网点负责人否决换班 · Veto a swap as branch head */
        post: operations["vetoSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duty-swaps/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回换班申请 · Take back a swap */
        post: operations["withdrawSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 到期销毁清单 · List the lists of what is due for erasure */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看一份销毁清单 · Show a list */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准销毁到期的客户信息 · Approve the erasure of customers' data that has expired
         * @description 须提交所看到清单的摘要；批准后有一段撤销期，随后夜间执行，执行后不可恢复。 · The digest of the list that you saw is required. It can be revoked until it is carried out, the night after a waiting time; then there is no way back.
         */
        post: operations["approveErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 销毁清单所列事项 · List the cases of a list */
        get: operations["listErasureCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销对销毁清单的批准 · Revoke the approval of a list */
        post: operations["revokeErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出事项的证据 · List the evidence of a case */
        get: operations["evidenceList"];
        put?: never;
        /**
         * 申报证据并取得上传方式 · Declare evidence and learn how to send it
         * @description 文件由浏览器直接送往存储：单次上传用返回的请求，分段上传先按段申请。 · The browser sends the file straight to the store: by the request in the answer, or by parts that are asked for with their hashes.
         */
        post: operations["evidenceDeclare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看证据的登记信息和校验状态 · Read what is recorded of a piece of evidence, and its status */
        get: operations["evidenceRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 告知上传完成，由系统校验并锁定 · Say that everything was sent; it is verified and locked
         * @description 小文件当即校验（200）；大文件在后台校验（202），请查询状态。状态为 verified 之前请勿删除本机文件。重复调用无害。 · Small files are verified at once (200), large ones in the background (202): read the status, and keep the file until it is verified. Saying it again does no harm.
         */
        post: operations["evidenceComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 播放、查看或下载证据内容 · Play, view or download the content
         * @description 支持 Range。每次观看（间隔不超过 10 分钟、总长不超过 1 小时的连续请求）记入审计链一次。 · Answers ranges. Every viewing (requests without a gap of more than 10 minutes, for up to an hour) is one row on the audit log.
         */
        get: operations["evidenceContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 列出证据上的标记（含已撤销的） · List the marks on a piece of evidence, those taken back as well */
        get: operations["evidenceMarks"];
        put?: never;
        /** 标记时间段和画面区域 · Mark seconds and a region */
        post: operations["evidenceMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/marks/{mark}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销自己的标记（记录保留） · Take one's own mark back; it stays on the record */
        delete: operations["evidenceMarkRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请分段上传请求 · Ask for signed requests for parts */
        post: operations["evidenceParts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询上传进度以便续传 · Read what has arrived, to resume an upload */
        get: operations["evidenceUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 延期申请列表 · List extensions asked for */
        get: operations["listExtensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按状态统计延期申请 · Count extensions by status */
        get: operations["countExtensions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问题列表 · List findings */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出问题（Csv） · Export findings (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportFindingsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出问题（Xlsx） · Export findings (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportFindingsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 统计问题 · Count findings
         * @description 按模块、项目、严重程度、状态、类型、网点或员工。 · By module, item, severity, status, kind, outlet or employee.
         */
        get: operations["countFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/counts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出问题统计（Csv） · Export counts of findings (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportFindingCountsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/counts.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出问题统计（Xlsx） · Export counts of findings (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportFindingCountsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看问题 · Show a finding */
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 员工多次被投诉提示列表 · List flags of employees complained of again and again */
        get: operations["listFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 统计员工多次被投诉提示 · Count flags */
        get: operations["countFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看员工多次被投诉提示 · Show a flag */
        get: operations["getFlag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flags/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 处理员工多次被投诉提示 · Settle a flag */
        post: operations["settleFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 法律保全 · List legal holds */
        get: operations["listHolds"];
        put?: never;
        /**
         * 设定法律保全 · Place a legal hold
         * @description 保全一个事项，或某一客户的全部事项；保全期间不销毁。 · On one case, or on all cases of a customer: nothing of them is erased while it is in force.
         */
        post: operations["placeHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除法律保全 · Lift a legal hold */
        post: operations["liftHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的首页：待办、超期、将到期 · My day: what waits for me, what is late, what is about to be
         * @description 每个数字都附有列出这些事项的地址。 · Every number leads to the list of exactly these.
         */
        get: operations["home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 直通报告列表 · List direct reports
         * @description 本人报告的、由本人负责的，和可查看范围内的；当事员工看不到。 · Those that you reported or have in hand, and those in your scope; not those that concern you.
         */
        get: operations["listIncidents"];
        put?: never;
        /** 特殊服务直通报告 · Report a severe incident directly */
        post: operations["incidentReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按状态统计直通报告 · Count direct reports by status
         * @description 本人报告的、由本人负责的，和可查看范围内的；当事员工看不到。 · Those that you reported or have in hand, and those in your scope; not those that concern you.
         */
        get: operations["countIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 直通报告的事件类别 · Kinds of incident that are reported directly
         * @description 本行设置，见规则集 bank.complaints 中 incident.kind 各行。 · A setting of the bank: the rows incident.kind of the rule set bank.complaints.
         */
        get: operations["listIncidentKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看直通报告 · Show a direct report
         * @description 含续报、时限和您可办理的操作。对当事员工不存在。 · With its follow-up reports, limits and what you could do. It does not exist for the employee concerned.
         */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收直通报告 · Acknowledge a direct report by name */
        post: operations["incidentAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 由总行办结直通报告 · Close a direct report at head office */
        post: operations["incidentClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 将直通报告作误报办结 · Close a direct report as a mistake */
        post: operations["incidentDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整事件严重程度 · Raise or lower the severity of an incident */
        post: operations["incidentGrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 在总行移交直通报告 · Hand a direct report to somebody else of head office */
        post: operations["incidentHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项在流程图中的位置、路径、停留时间和超期 · Where in its process a case is, how it came there, how long it took, and what is late
         * @description 由记录推得，范围与记录相同；不含内容。 · Worked out from the record, as far as you may read it; without any content.
         */
        get: operations["incidentProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看事项记录 · Read the record of a case
         * @description 逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。 · Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.
         */
        get: operations["incidentRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看直通报告中客户信息原文（须说明理由） · See personal data of a direct report unmasked, with a reason
         * @description 逐项记入审计日志（不记原文）；每人每小时查看项数有上限。 · Each value seen is a row on the audit log, without the value; how many a person sees within an hour is limited.
         */
        post: operations["incidentReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 续报事件进展 · Add to a direct report */
        post: operations["incidentUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检查指标 · Numbers of checks
         * @description 已发布检查的平均得分、达标数和问题数，按所选维度。 · Average score, how many passed and findings of published checks, by the dimension chosen.
         */
        get: operations["inspectionNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection-numbers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出检查指标（Csv） · Export: Numbers of checks (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportInspectionNumbersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection-numbers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出检查指标（Xlsx） · Export: Numbers of checks (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportInspectionNumbersXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection-ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 得分排名 · Ranking by score
         * @description 网点或下级机构按检查得分排名：得分、名次及其升降、各模块得分、与上一轮（上期）及同级的比较。每个数字注明检查数。只统计您可以看到的检查。 · Outlets or units below by the scores of their checks: score, rank and how it changed, modules, compared with the round or the period before and with peers. Each score says of how many checks. About checks that you may see alone.
         */
        get: operations["inspectionRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection-ranking.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出得分排名（Csv） · Export the ranking by score (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportInspectionRankingCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspection-ranking.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出得分排名（Xlsx） · Export the ranking by score (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportInspectionRankingXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 检查列表 · List inspections
         * @description 只列您可以知道的检查：发布之前，暗访和视频检查对被检查方不存在。 · Only what you may know of: before publication a mystery-shopper or video check does not exist for the inspected side.
         */
        get: operations["listInspections"];
        put?: never;
        /** 新建检查 · Open an inspection */
        post: operations["inspectionOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/bulk/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量指派检查 · Assign many inspections
         * @description 逐项办理，逐项答复：一项不成不影响其他项。整个请求可用同一 Idempotency-Key 安全重试。 · Each is decided and answered on its own: one that fails does not touch the others. The whole request can be repeated safely with the same Idempotency-Key.
         */
        post: operations["inspectionAssignBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/bulk/take-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量接手审核 · Take many inspections up for review
         * @description 逐项办理，逐项答复：一项不成不影响其他项。整个请求可用同一 Idempotency-Key 安全重试。 · Each is decided and answered on its own: one that fails does not touch the others. The whole request can be repeated safely with the same Idempotency-Key.
         */
        post: operations["inspectionTakeReviewBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按类型和状态统计检查 · Count inspections by kind and status */
        get: operations["countInspections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查 · Show an inspection
         * @description 含问题、申诉、时限和您可办理的操作。您不得知道的检查与不存在的检查答复相同。 · With findings, appeals, limits and what you could do. One that you may not know of answers like one that is not there.
         */
        get: operations["getInspection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核通过检查 · Accept an inspection after review */
        post: operations["inspectionAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/accept-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认可检查结果，放弃申诉 · Accept the result and give up the appeal */
        post: operations["inspectionAcceptResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填写检查项目 · Answer the items of an inspection */
        post: operations["inspectionAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查答案 · Show the answers of an inspection
         * @description 检查方随时可看；被检查方在发布后可看，不含神秘人姓名和填写时间。查看记入审计日志。 · For the inspecting side at any time; for the inspected side once published, without a shopper's name and times. Looking is put on the audit log.
         */
        get: operations["getInspectionAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对检查发现提出申诉 · Appeal against a finding */
        post: operations["inspectionAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 分派或改派检查人员 · Assign an inspection to an inspector, or to another one */
        post: operations["inspectionAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消检查 · Cancel an inspection */
        post: operations["inspectionCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/decide-appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 裁定申诉 · Decide an appeal */
        post: operations["inspectionDecideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由，退回分派给本人的检查 · Decline an assigned inspection, with a reason */
        post: operations["inspectionDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 取得填写表单 · Get the form to fill in
         * @description 检查表、已填答案，以及按已有答案现在应当填写的项目。 · The checklist, the answers so far, and what is asked now, given those answers.
         */
        get: operations["getInspectionForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项在流程图中的位置、路径、停留时间和超期 · Where in its process a case is, how it came there, how long it took, and what is late
         * @description 由记录推得，范围与记录相同；不含内容。 · Worked out from the record, as far as you may read it; without any content.
         */
        get: operations["inspectionProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 向被检查网点发布检查结果 · Publish an inspection to the inspected outlet */
        post: operations["inspectionPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看事项记录 · Read the record of a case
         * @description 逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。 · Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.
         */
        get: operations["inspectionRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由，将检查退回检查人员 · Return an inspection to its inspector, with a reason */
        post: operations["inspectionReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看逐项得分 · Show the score item by item
         * @description 含检查表与答案的散列值，可据以复算；申诉裁定前后并列。 · With the hashes of checklist and answers, from which anybody can compute it again; before and after appeals.
         */
        get: operations["getInspectionScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始检查 · Start an inspection */
        post: operations["inspectionStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交检查结果 · Hand in an inspection */
        post: operations["inspectionSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/take-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取检查进行审核 · Take an inspection up for review */
        post: operations["inspectionTakeReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inspections/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办检查 · Urge whoever must act on an inspection */
        post: operations["inspectionUrge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 利害关系申报列表 · List declared interests
         * @description 本人的，以及有权查看的机构人员的。 · One's own, and those of people of units in scope.
         */
        get: operations["listInterests"];
        put?: never;
        /**
         * 申报本人的利害关系 · Declare an interest of one's own
         * @description 申报后立即从所涉在办投诉中回避：责任人、接办人、专家席位由他人接替，本人不再看到该投诉。 · Takes effect at once: in open complaints that it touches, others take over what one owns, was offered or judges, and one sees them no more.
         */
        post: operations["declareInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看利害关系申报 · Show a declared interest */
        get: operations["getInterest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回本人的利害关系申报 · Withdraw an interest of one's own
         * @description 撤回后不再生效，申报记录保留。 · It no longer holds from then on; that it was declared stays on the record.
         */
        post: operations["withdrawInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的消息 · My messages */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 全部标记为已读 · Mark all messages as read */
        post: operations["readAllMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未读消息数 · How many messages are unread */
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人某条消息的外发情况 · What became of a message of mine outside the inbox */
        get: operations["myDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标记为已读 · Mark a message as read */
        post: operations["readMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 整改通知书和管理工作意见列表 · List notices and advice notes */
        get: operations["listNotices"];
        put?: never;
        /** 发出管理工作意见 · Send an advice note */
        post: operations["noticeOpenAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出通知书（Csv） · Export notices (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportNoticesCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出通知书（Xlsx） · Export notices (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportNoticesXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/bulk/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量签发通知书 · Issue many notices
         * @description 逐项办理，逐项答复：一项不成不影响其他项。整个请求可用同一 Idempotency-Key 安全重试。 · Each is decided and answered on its own: one that fails does not touch the others. The whole request can be repeated safely with the same Idempotency-Key.
         */
        post: operations["noticeIssueBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/bulk/verify-rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量验收整改 · Verify many rectifications
         * @description 逐项办理，逐项答复：一项不成不影响其他项。整个请求可用同一 Idempotency-Key 安全重试。 · Each is decided and answered on its own: one that fails does not touch the others. The whole request can be repeated safely with the same Idempotency-Key.
         */
        post: operations["noticeVerifyRectificationBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按状态统计通知书 · Count notices by status */
        get: operations["countNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看通知书 · Show a notice
         * @description 含各项整改、延期经过、时限和您可办理的操作。未签发的通知书对被检查方不存在。 · With its rectifications, extensions, limits and what you could do. One that was not issued does not exist for the inspected side.
         */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收整改通知书 · Acknowledge a rectification notice */
        post: operations["noticeAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/close-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结管理工作意见 · Close an advice note */
        post: operations["noticeCloseAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/complete-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告整改完成并附证据 · Report a rectification as done, with evidence */
        post: operations["noticeCompleteRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/decide-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批整改延期 · Decide on an extension */
        post: operations["noticeDecideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 打印整改通知书（PDF、Word） · Print a notice (PDF, Word)
         * @description 按党政机关公文格式排版的正式文书，内容为签发时的内容；可见范围同“查看通知书”。每次取得都记入审计日志。 · The paper in the form of Chinese official documents, as it was issued; whoever may see the notice may have it. Every printing is on the audit log.
         */
        get: operations["printNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签发整改通知书 · Issue a rectification notice */
        post: operations["noticeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/plan-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 制定整改措施（原因、纠正、预防） · Plan a rectification (cause, correction, prevention) */
        post: operations["noticePlanRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项在流程图中的位置、路径、停留时间和超期 · Where in its process a case is, how it came there, how long it took, and what is late
         * @description 由记录推得，范围与记录相同；不含内容。 · Worked out from the record, as far as you may read it; without any content.
         */
        get: operations["noticeProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看事项记录 · Read the record of a case
         * @description 逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。 · Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.
         */
        get: operations["noticeRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/reply-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回复管理工作意见 · Reply to an advice note */
        post: operations["noticeReplyAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/request-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请整改延期 · Ask for an extension */
        post: operations["noticeRequestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/return-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明理由，退回整改 · Return a rectification, with a reason */
        post: operations["noticeReturnRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办整改通知书 · Urge whoever must act on a notice */
        post: operations["noticeUrge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/verify-rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 验收整改 · Verify a rectification */
        post: operations["noticeVerifyRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回整改通知书 · Withdraw a rectification notice */
        post: operations["noticeWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉处理人员所属业务条线 · Which business lines complaint officers belong to */
        get: operations["listOfficerLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/officer-lines/{unit}/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 设定某人在某机构所属的业务条线 · Set the business lines of somebody at a unit
         * @description 其人须在该机构任投诉处理岗或投诉专家。 · He must be complaint officer or complaint expert at that unit.
         */
        put: operations["putOfficerLines"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/on-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 所辖网点现在的坐班领导 · List who is on duty now, over all outlets in scope */
        get: operations["listOnDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 网点列表 · List outlets */
        get: operations["listOutlets"];
        put?: never;
        /** 新增网点 · Add an outlet */
        post: operations["createOutlet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看网点档案 · Show an outlet's file */
        get: operations["getOutlet"];
        /** 修改网点档案 · Change an outlet's file */
        put: operations["changeOutlet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/on-duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查询某时刻网点的坐班领导 · Tell who is on duty in an outlet at an instant
         * @description 无人坐班时依次由网点负责人、上级管理人员承担，并说明原因。 · Where nobody is on duty, the branch head answers, then the unit supervisor above; the reason is given.
         */
        get: operations["getOnDuty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/rosters/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网点月度排班 · Show an outlet's roster of a month
         * @description 没有排班时 status 为 missing。 · Where there is none, status is missing.
         */
        get: operations["getRoster"];
        /**
         * 编制月度排班草稿 · Draw up a month's roster
         * @description 新建时省略 If-Match。已发布的排班不能改。 · Leave If-Match out for a new one. A published roster is not drawn up anew.
         */
        put: operations["draftRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/rosters/{month}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看排班的全部变动 · List every change of a roster */
        get: operations["listRosterChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/rosters/{month}/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改排班草稿中的一天 · Draw up one day of a roster */
        put: operations["draftRosterDay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/rosters/{month}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可在该网点坐班的人员 · List who may be on duty in an outlet in a month
         * @description 先坐班领导，后网点负责人。 · Duty leaders first, then branch heads.
         */
        get: operations["listDutyPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/rosters/{month}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布月度排班 · Publish a month's roster
         * @description 工作日空岗、同时在其他网点坐班须说明原因；人员不符合岗位要求的不能发布。 · Gaps on working days and double bookings want a reason; people without a suitable role keep it from being published.
         */
        post: operations["publishRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outlets/{code}/rosters/{month}/substitute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 替班：已发布排班换人并说明原因 · Put somebody else on a published duty, with a reason
         * @description 已开始的班次从此刻起换人；没有该班次时补空岗。 · Of a duty that has begun the rest passes on; where there is no such duty, a gap is filled.
         */
        post: operations["substituteDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 密码重置申请 · List the resets of passwords */
        get: operations["listPasswordResets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准重置密码 · Approve the reset of a password
         * @description 答复中给出一次性临时密码，请核实身份后交给本人，首次登录须修改；其会话全部结束，并通知本人。 · Answers a temporary password once, to be handed to the owner when he has shown who he is; it must be changed at first sign-in. All his sessions end, and he is told.
         */
        post: operations["approvePasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-resets/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拒绝重置密码 · Refuse the reset of a password */
        post: operations["refusePasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在岗人员：姓名和所在机构 · Colleagues: names and units */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部操作及其含义 · All actions and what they mean */
        get: operations["listActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 角色与操作对照表 · Which role may do what */
        get: operations["getMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部角色 · All roles */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程列表 · List the processes */
        get: operations["listProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看流程：图中元素与操作、事件、状态的对应 · Show a process: what its elements are in commands, events and statuses */
        get: operations["getProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{kind}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载流程的 BPMN 2.0 文件 · Download the BPMN 2.0 file of a process */
        get: operations["getProcessFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{kind}/dwell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各环节停留时间 · How long cases stand at each element
         * @description 按停留开始日统计，仅限您可查看的事项；检查和检查计划仅限检查方。 · Of stays that began in the period, among the cases that you may see; of inspections and programmes for the issuing side alone.
         */
        get: operations["processDwell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查计划列表 · List programmes */
        get: operations["listProgrammes"];
        put?: never;
        /** 新建检查计划 · Open an inspection programme */
        post: operations["programmeOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按状态统计检查计划 · Count programmes by status */
        get: operations["countProgrammes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看检查计划及其进度 · Show a programme and its progress */
        get: operations["getProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消检查计划 · Cancel a programme */
        post: operations["programmeCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启动检查计划，生成各项检查 · Launch a programme, which opens its inspections */
        post: operations["programmeLaunch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 为检查计划抽取网点、分派检查人员、排定日期 · Draw outlets, assign inspectors and spread dates for a programme */
        post: operations["programmePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 事项在流程图中的位置、路径、停留时间和超期 · Where in its process a case is, how it came there, how long it took, and what is late
         * @description 由记录推得，范围与记录相同；不含内容。 · Worked out from the record, as far as you may read it; without any content.
         */
        get: operations["programmeProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看事项记录 · Read the record of a case
         * @description 逐条事件，按您可知道的范围；给出 as_of 则按当时所知。查看记入审计日志。 · Event by event, as far as you may know; with as_of as known then. Looking is put on the audit log.
         */
        get: operations["programmeRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programmes/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 检查计划的网点安排 · List the outlets of a programme's plan */
        get: operations["listTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 整改指标 · Numbers of rectifications
         * @description 待整改、超期、按期率、在办天数等，按所选维度。 · Open, overdue, on time, age of what is open and more, by the dimension chosen.
         */
        get: operations["rectificationNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-numbers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出整改指标（Csv） · Export: Numbers of rectifications (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportRectificationNumbersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectification-numbers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出整改指标（Xlsx） · Export: Numbers of rectifications (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportRectificationNumbersXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 整改事项列表 · List rectifications */
        get: operations["listRectifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出整改事项（Csv） · Export rectifications (csv)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportRectificationsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出整改事项（Xlsx） · Export rectifications (xlsx)
         * @description 筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。 · The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.
         */
        get: operations["exportRectificationsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 统计整改事项 · Count rectifications
         * @description 按状态，并可按模块、项目、严重程度、原因、网点、类型或责任人。 · By status, and by module, item, severity, cause, outlet, kind or person responsible.
         */
        get: operations["countRectifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看整改事项 · Show a rectification */
        get: operations["getRectification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各网点排班缺口 · List how a month's rosters stand, outlet by outlet */
        get: operations["listRosterGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster-gaps/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各机构排班缺口汇总 · Sum up how a month's rosters stand, unit by unit */
        get: operations["listUnitRosterGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉分办规则的全部版本 · All versions of the routing table */
        get: operations["listRoutings"];
        put?: never;
        /**
         * 起草投诉分办规则的新版本 · Draft a version of the routing table
         * @description 同一时间只有一个版本在起草或待批准。 · One version is drafted or waits for approval at a time.
         */
        post: operations["draftRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看投诉分办规则 · Show the routing table */
        get: operations["getRouting"];
        /** 修改分办规则草稿的施行日期和说明 · Change first day and note of a draft of the routing table */
        put: operations["putRouting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 分析分办规则：轮不到的规则行、缺口、违纪事项外泄、重叠 · Analyse a routing table: rows never reached, gaps, leaks of matters of discipline, overlaps */
        get: operations["analyseRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准投诉分办规则的新版本（参与起草者除外） · Approve a version of the routing table; nobody who had a part in it may */
        post: operations["approveRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与另一版分办规则比较 · Compare with another version of the routing table */
        get: operations["compareRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废投诉分办规则草稿 · Discard a draft of the routing table */
        post: operations["discardRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 调整草稿中规则行的次序 · Put the rows of a draft in another order */
        put: operations["orderRoutingRows"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回投诉分办规则的新版本（参与起草者除外） · Send a version of the routing table back; nobody who had a part in it may */
        post: operations["rejectRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 用最近的投诉试算：按此版本哪些投诉的去向将与现行规则不同 · Try a version on the latest complaints: which of them would go elsewhere than by the table in force
         * @description 只比较您可以查看的、已分类的投诉；已移送纪检的不参与。 · Of complaints that you may see and that have been sorted; what went to the discipline office is left out.
         */
        get: operations["replayRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 在草稿中增加规则行 · Add a row to a draft */
        post: operations["addRoutingRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/rows/{row}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改草稿中的规则行 · Change a row of a draft */
        put: operations["putRoutingRow"];
        post?: never;
        /** 删除草稿中的规则行 · Take a row out of a draft */
        delete: operations["removeRoutingRow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 试算一件投诉的去向及由谁承办，并与现行规则对照 · Try where a complaint would go and who would be asked to take it, beside the table in force */
        get: operations["simulateRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交投诉分办规则草稿待批准 · Submit a draft of the routing table for approval */
        post: operations["submitRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routings/{version}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回已提交的投诉分办规则（参与起草者） · Withdraw a submitted version of the routing table; whoever had a part in it may */
        post: operations["withdrawRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{ref}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准指定的在办事项改用新规则 · Approve that the named running cases take a version of a rule set
         * @description 须提交预览清单的摘要；规则集须已批准。参与起草的人不得批准。 · The digest of the previewed list is required, and a rule set that was approved. Whoever had a part in drafting it does not approve it.
         */
        post: operations["applyRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules/{ref}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 预览新规则集若适用于在办事项时的期限变动 · List the running clocks that a version of a rule set would move if it were applied to them
         * @description 在办事项保持原规则，除非逐项批准改用。规则的起草人也可预览，但只见变动，不见是哪些事项（事项以序号代替）。 · Running cases keep the rules they began with unless somebody approves the change case by case. Who drafts rules may look as well: he sees what moves, and running numbers in place of the cases.
         */
        post: operations["previewRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人信息、角色与权限 · Who am I, and what may I do */
        get: operations["me"];
        put?: never;
        /**
         * 登录 · Sign in
         * @description 成功后以 Cookie 建立会话；原有会话作废。 · Opens a session kept in a cookie; a session brought along ends.
         */
        post: operations["signIn"];
        /** 退出 · Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 选择界面语言 · Choose my language */
        put: operations["setLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的通知设置 · What I get by mail */
        get: operations["myNotifications"];
        /**
         * 修改本人的通知设置 · Choose what I get by mail
         * @description 收件箱始终收到全部消息；直报类消息不可关闭。 · The inbox gets everything; direct reports cannot be switched off.
         */
        put: operations["setMyNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/notifications/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息主题 · List the topics of messages */
        get: operations["listTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改本人密码 · Change my password
         * @description 成功后其他会话全部结束，本会话换用新的 Cookie。 · All other sessions end; this one continues under a new cookie.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的全部会话 · My sessions */
        get: operations["mySessions"];
        put?: never;
        post?: never;
        /** 结束本人的其他会话 · End all my other sessions */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 结束本人的某个会话 · End one of my sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部参数，含待批准的 · All settings, also those that wait for approval */
        get: operations["listSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看参数 · Show a setting */
        get: operations["getSetting"];
        /**
         * 提出参数的新值，待批准 · Propose a value of a setting
         * @description 提出后待批准，批准前不生效；已开始的期限按原值执行。撤回或退回的可修改后再次提出。 · It waits for approval and binds nothing before; clocks that already run keep the value they began with. What was withdrawn or sent back can be proposed again.
         */
        put: operations["putSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{key}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准提出的新值（参与起草者除外） · Approve a proposed value; nobody who had a part in it may */
        post: operations["approveSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{key}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废提出的新值 · Discard a proposed value */
        post: operations["discardSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{key}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回提出的新值（参与起草者除外） · Send a proposed value back; nobody who had a part in it may */
        post: operations["rejectSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 参数的历次版本 · All versions of a setting */
        get: operations["settingHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/{key}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回提出的新值（参与起草者） · Withdraw a proposed value; whoever had a part in it may */
        post: operations["withdrawSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口令牌列表 · List API tokens */
        get: operations["listTokens"];
        put?: never;
        /**
         * 签发接口令牌 · Issue an API token
         * @description 令牌只能持有机器角色；不得由责任人自己签发。 · A token holds roles for machines only; nobody issues one to himself.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 吊销接口令牌 · Revoke an API token */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 机构列表 · List units */
        get: operations["listUnits"];
        put?: never;
        /** 新增机构 · Add a unit */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看机构 · Show a unit */
        get: operations["getUnit"];
        /**
         * 修改机构 · Change a unit
         * @description 代码和上级不可在此更改。 · Code and parent do not change here.
         */
        put: operations["changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{code}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 机构关闭的外发主题 · Show what a unit has switched off */
        get: operations["unitNotifications"];
        /** 设置机构关闭的外发主题 · Choose what a unit has switched off */
        put: operations["setUnitNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 用户列表 · List users */
        get: operations["listUsers"];
        put?: never;
        /**
         * 新增用户 · Add a user
         * @description 首个密码按重置密码的办法由安全管理员批准并交付，新增的人看不到；24 小时内未批准的，可再次申请。 · The first password comes as a reset does: a security administrator approves it and hands it over, and who adds the user never sees it. Not decided within 24 hours, it is asked for again.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看用户 · Show a user */
        get: operations["getUser"];
        /** 修改用户资料 · Change a user's profile */
        put: operations["changeUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用用户 · Disable a user
         * @description 其会话立即全部结束。 · All his sessions end at once.
         */
        post: operations["disableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复用户 · Enable a user */
        post: operations["enableUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/grantable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可授予的角色；不可授予的，与哪项现有角色冲突 · Which roles could be granted, and what stands against the others */
        get: operations["listGrantableRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请重置密码 · Ask for a user's password to be reset
         * @description 须由安全管理员在 24 小时内批准，并通知本人；批准前原密码不变。申请人看不到新密码。 · A security administrator approves it within 24 hours, and the owner is told; until then his password stands. Who asks never sees the new one.
         */
        post: operations["askPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 用户现有和曾有的角色 · The roles a user has and had */
        get: operations["listGrants"];
        put?: never;
        /**
         * 授予角色 · Grant a role
         * @description 不得授予本人；不相容的角色不得由一人兼任。 · Nobody grants to himself; incompatible roles are refused.
         */
        post: operations["grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 收回角色 · Take a role back */
        delete: operations["revokeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除登录锁定 · Unlock a user after failed attempts */
        post: operations["unlockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 警告令建议列表 · List proposals for warning orders */
        get: operations["listWarnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountabilityItem: {
            /** @description 建议人 · who proposes it */
            by: components["schemas"]["PersonRef"];
            complaint: string;
            employee: components["schemas"]["PersonRef"];
            id: string;
            /** @description 投诉编号 · number of the complaint */
            number: string;
            /** Format: date-time */
            proposed_at: string;
            severity: string;
            /** @description 投诉所在机构 · where the complaint lies */
            unit: components["schemas"]["UnitRef"];
        };
        Action: {
            everywhere: boolean;
            name: string;
            resource: string;
            risky: boolean;
            sentence: components["schemas"]["Text"];
            writes: boolean;
        };
        AddRowBody: {
            /** @description 插在此行之前；省略为末行 · the row before which it stands; left out: last */
            before?: string;
            row: components["schemas"]["RoutingRow"];
        };
        AlikeView: {
            anonymous: boolean;
            /**
             * Format: date-time
             * @description 本行处理期限 · the bank's own limit
             */
            bank_due?: string;
            /**
             * Format: int64
             * @description 已回访次数 · attempts at a callback so far
             */
            calls: number;
            /** Format: date-time */
            changed_at: string;
            /** @description 分类 · classification */
            class: components["schemas"]["ComplaintClassification"];
            /** @description 分类名称 · what the catalogue calls them */
            class_names: components["schemas"]["ClassNames"];
            /** Format: date-time */
            closed_at?: string;
            /** @description 被投诉员工 · employee complained of */
            concerns?: components["schemas"]["PersonRef"];
            /** @description 客户编号（不含个人信息） · opaque reference of the customer */
            customer?: string;
            /** Format: date-time */
            decided_at?: string;
            /**
             * Format: date-time
             * @description 法定处理期限 · the legal limit
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** Format: date-time */
            first_reply_at?: string;
            /**
             * @description 投诉或核查 · complaint or review
             * @enum {string}
             */
            form: "complaint" | "review";
            /**
             * Format: int64
             * @description 发起转办次数 · offers made
             */
            hops: number;
            id: string;
            /** @description 是否按期告知；未告知时省略 · whether the customer was told in time; left out before */
            in_time?: boolean;
            /** @description 并入的投诉 · merged into */
            into?: string;
            /**
             * @description 受理线路 · where the bank was reached
             * @enum {string}
             */
            line: "outlet" | "help" | "hotline" | "supervision" | "office";
            /**
             * Format: date-time
             * @description 最先到期的时限；告知后为回访 · the nearest limit that runs; once told, of the callback
             */
            next_due?: string;
            /** @description 投诉编号 · number */
            number: string;
            /** @description 待接收岗位 · offered to a desk */
            offered_desk?: components["schemas"]["DeskRef"];
            /** @description 待接收人 · offered to */
            offered_to?: components["schemas"]["PersonRef"];
            /** @description 核查或拆分所依据的投诉 · complaint that is reviewed, or was split */
            origin?: string;
            outcome?: string;
            outcome_name?: components["schemas"]["Text"];
            /** @description 被投诉网点 · outlet complained of */
            outlet?: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 当前责任人 · present owner */
            owner: components["schemas"]["PersonRef"];
            /** Format: date-time */
            owner_since: string;
            /** @description 专家正在评议 · an expert panel is sitting */
            panel_sits?: boolean;
            /**
             * Format: int64
             * @description 投诉人数 · how many complain
             */
            people: number;
            /** Format: date-time */
            received_at: string;
            /**
             * Format: date-time
             * @description 首次回复期限 · limit of the first reply
             */
            reply_due?: string;
            /**
             * Format: int64
             * @description 第几次办理 · 1, and one more each time it was taken up again
             */
            round: number;
            /** @description 回访满意 · satisfied at the callback */
            satisfied?: boolean;
            /** @description 移送纪检 · with the discipline office */
            sealed?: boolean;
            /** @enum {string} */
            severity: "ordinary" | "serious" | "major";
            severity_name: components["schemas"]["Text"];
            /** @enum {string} */
            status: "registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded";
            status_name: components["schemas"]["Text"];
            /** @enum {string} */
            tier: "simple" | "complex";
            /** Format: date-time */
            told_at?: string;
            /**
             * Format: int64
             * @description 责任人变更次数 · changes of owner
             */
            transfers: number;
            /** @description 办理单位 · unit that has the case */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
            /**
             * @description 同一客户、同一事实、两者皆同 · same customer, same facts, both
             * @enum {string}
             */
            why: "customer" | "facts" | "both";
        };
        AllowedView: {
            /**
             * @description 操作 · action of the policy
             * @example inspection.submit
             */
            action: string;
            /** @description 现在可以办理 · it can be done now */
            ok: boolean;
            /**
             * @description 对应接口的 operationId · operationId of the operation that does it
             * @example inspectionSubmit
             */
            operation: string;
            /** @description 不可撤回，应再次确认 · cannot be taken back: ask again before it is done */
            risky?: boolean;
            /** @description 针对的问题或整改编号；为空则针对整个事项 · finding or rectification it is done to; empty: the case as a whole */
            target?: string;
            /** @description 这一操作是什么 · what it is */
            title: components["schemas"]["Text"];
            /** @description 现在不可以的原因 · why it cannot be done now */
            why?: components["schemas"]["WhyView"];
        };
        AnswerItem: {
            /**
             * Format: date-time
             * @description 填写时间 · when
             */
            at?: string;
            /** @description 填写人 · who gave it */
            by?: components["schemas"]["PersonRef"];
            /** Format: int64 */
            count?: number;
            /** @description 证据编号 · ids of evidence */
            evidence?: string[];
            /** @description code of the exception claimed */
            exception?: string;
            item: string;
            minutes?: string;
            na?: boolean;
            /** @description yes, no, or an option's code */
            option?: string;
            points?: string;
            /** @description 情况说明 · what was seen */
            remark?: string;
            subject?: string;
            /** @description 检查项目 · item */
            title: components["schemas"]["Text"];
        };
        AnswersView: {
            /** @description 按检查表顺序 · in the order of the checklist */
            answers: components["schemas"]["AnswerItem"][];
            checklist: components["schemas"]["ChecklistRef"];
            /** @description 被观察的员工 · employees observed */
            subjects: components["schemas"]["ChecklistSubject"][];
        };
        AppealItem: {
            /** @description 申诉人 · who filed it */
            appellant: components["schemas"]["PersonRef"];
            /** Format: date-time */
            decided_at?: string;
            /** @description 裁定人 · who decided */
            decided_by?: components["schemas"]["PersonRef"];
            /** @description 证据编号 · ids of evidence */
            evidence: string[];
            /** Format: date-time */
            filed_at: string;
            /** @description 问题编号 · finding */
            finding: string;
            /** @description 申诉理由 · grounds */
            grounds: string;
            inspection: string;
            issuer: components["schemas"]["UnitRef"];
            item: components["schemas"]["ItemRef"];
            outlet: components["schemas"]["OutletRef"];
            /** @description 裁定理由 · reason of the decision */
            reason?: string;
            /** @description 裁定后得分 · percentage after */
            score_after?: string;
            /** @description 裁定前得分 · percentage before */
            score_before?: string;
            /**
             * @description 待裁定、支持、驳回 · waits, the outlet was right, the finding stands
             * @enum {string}
             */
            status: "pending" | "upheld" | "rejected";
            status_name: components["schemas"]["Text"];
        };
        ApplyRulesBody: {
            /** @description 改用新规则的事项；其余事项仍按原规则 · the cases that take the new rules; all others keep theirs */
            cases: string[];
            /** @description 预览清单的摘要 · digest of the list that you saw */
            hash: string;
        };
        ApprovalView: {
            /**
             * Format: date-time
             * @description 提交或退回的时间 · when it was submitted or sent back
             */
            at: string;
            /** @enum {string} */
            kind: "rules" | "calendar" | "routing" | "classification";
            /**
             * @description 该版本的页面 · the page of this version
             * @example /routings/3
             */
            link: string;
            /** @description 参与起草的人 · who had a part in it */
            makers: string[];
            /** @description 修改说明或依据 · what changes and why, or where it comes from */
            note?: string;
            /** @description 退回理由 · why it was sent back */
            sent_back?: string;
            title: components["schemas"]["Text"];
            /** @description 施行日期；空表示自批准之日起 · first day; empty: from the day of approval */
            valid_from?: string;
            version: string;
        };
        ApproveCalendarBody: {
            /** @description 预览清单的摘要 · digest of the list that you saw */
            hash: string;
        };
        ApproveErasureBody: {
            /** @description 所看到清单的摘要 · digest of the list that you saw */
            hash: string;
            /** @description 理由 · why */
            reason: string;
        };
        AskResetBody: {
            /** @description 为何重置，批准人和本人均可见 · why; who approves it and the owner read it */
            reason: string;
        };
        AskSwapBody: {
            /** @description 本人让出的班次 · the duty that you give */
            give: components["schemas"]["DutyIn"];
            /** @description 说明 · why you ask */
            note?: string;
            /** @description 网点代码 · code of the outlet */
            outlet: string;
            /** @description 换来的班次；省略为请对方代班 · the duty that you take; left out: the other one just takes over */
            take?: components["schemas"]["DutyIn"];
            /** @description 被申请人用户名 · user name of whom you ask */
            to: string;
        };
        AttemptView: {
            /** Format: date-time */
            began_at: string;
            code: string;
            /** Format: date-time */
            ended_at: string;
            note?: string;
            /** Format: int64 */
            number: number;
            sent: boolean;
        };
        AuditRowView: {
            action: string;
            /** @description 网络地址 · network address */
            address?: string;
            /** Format: date-time */
            at: string;
            detail?: unknown;
            /** @description 链上散列值 · hash on the chain */
            hash: string;
            name?: string;
            object: string;
            /** @enum {string} */
            outcome: "accepted" | "refused" | "failed" | "seen";
            /** @description 请求编号 · number of the request */
            request?: string;
            roles?: string[];
            /** Format: int64 */
            seq: number;
            unit?: string;
            user: string;
        };
        AuditVerdictView: {
            /**
             * Format: int64
             * @description 第一处断裂的序号 · the first broken link
             */
            broken?: number;
            /** @description 链尾散列值 · hash of the last row */
            head: string;
            ok: boolean;
            /**
             * Format: int64
             * @description 已校验的行数 · rows walked
             */
            rows: number;
            why?: components["schemas"]["Text"];
        };
        BookingView: {
            day: string;
            /** @description 副岗 · who stands in for him */
            deputy?: components["schemas"]["PersonRef"];
            /**
             * @description 开始时间（北京时间） · begins, Chinese time
             * @example 08:30
             */
            from: string;
            /** @description 坐班领导 · leader on duty */
            leader: components["schemas"]["PersonRef"];
            outlet: components["schemas"]["OutletRef"];
            /**
             * @description 结束时间 · ends
             * @example 17:30
             */
            to: string;
        };
        BoundView: {
            /**
             * @description 规则行 · row of the rules
             * @example complaint.hops
             */
            bound: string;
            case: string;
            kind: string;
            new: string;
            number?: string;
            old: string;
            outlet?: string;
        };
        BulkAnswer: {
            /**
             * Format: int64
             * @description 已办理数 · commands on the record
             */
            done: number;
            /**
             * Format: int64
             * @description 未办理数 · commands that were refused
             */
            failed: number;
            /** @description 逐项结果，顺序同请求 · one by one, in the order of the request */
            outcomes: components["schemas"]["BulkOutcome"][];
        };
        BulkAssign: {
            /**
             * Format: uuid
             * @description 事项编号 · id of the case
             */
            case: string;
            /** @description 计划开始日（YYYY-MM-DD） · first planned day */
            from?: string;
            /**
             * Format: int64
             * @description 您看到的版本（本请求之前）；省略则不检查 · the version you saw, before this request; left out: any
             */
            if_match?: number;
            /** @description 检查人用户名 · user name of the inspector */
            inspector: string;
            /** @description 计划完成日（YYYY-MM-DD） · last planned day */
            to?: string;
        };
        BulkInBulkAssignBody: {
            /** @description 逐项命令，最多 100 项 · commands, at most 100 */
            items: components["schemas"]["BulkAssign"][];
        };
        BulkInBulkIssueBody: {
            /** @description 逐项命令，最多 100 项 · commands, at most 100 */
            items: components["schemas"]["BulkIssue"][];
        };
        BulkInBulkTakeReviewBody: {
            /** @description 逐项命令，最多 100 项 · commands, at most 100 */
            items: components["schemas"]["BulkTakeReview"][];
        };
        BulkInBulkVerifyBody: {
            /** @description 逐项命令，最多 100 项 · commands, at most 100 */
            items: components["schemas"]["BulkVerify"][];
        };
        BulkIssue: {
            /**
             * Format: uuid
             * @description 事项编号 · id of the case
             */
            case: string;
            /**
             * Format: int64
             * @description 整改期限（工作日），空为制度规定 · limit in working days, empty: the rule's
             */
            days?: number;
            /**
             * Format: int64
             * @description 您看到的版本（本请求之前）；省略则不检查 · the version you saw, before this request; left out: any
             */
            if_match?: number;
            /** @description 签发意见 · remark of the issuer */
            note?: string;
        };
        BulkOutcome: {
            case: string;
            ok: boolean;
            /** @description 未办理的原因 · why it was not done */
            problem?: components["schemas"]["Problem"];
            /** @description 整改编号 · rectification */
            target?: string;
            /**
             * Format: int64
             * @description 办理后的版本 · version of the case afterwards
             */
            version?: number;
        };
        BulkTakeReview: {
            /**
             * Format: uuid
             * @description 事项编号 · id of the case
             */
            case: string;
            /**
             * Format: int64
             * @description 您看到的版本（本请求之前）；省略则不检查 · the version you saw, before this request; left out: any
             */
            if_match?: number;
        };
        BulkVerify: {
            /**
             * Format: uuid
             * @description 事项编号 · id of the case
             */
            case: string;
            /** @description 验收意见 · remark */
            comment?: string;
            /**
             * Format: int64
             * @description 您看到的版本（本请求之前）；省略则不检查 · the version you saw, before this request; left out: any
             */
            if_match?: number;
            /** @description 整改编号 · rectification */
            rectification: string;
        };
        BulletinAcknowledge: {
            /** @description 签阅单位，为本人所在单位 · unit for which it is signed: one that you belong to */
            unit: string;
        };
        BulletinClockFired: {
            fired: components["schemas"]["CasefileFiring"][];
            unread?: string[];
        };
        BulletinClose: {
            /** @description 理由 · reason */
            reason: string;
        };
        BulletinClosedWith: {
            reason?: string;
            unread?: string[];
        };
        BulletinDiscard: {
            /** @description 理由 · reason */
            reason: string;
        };
        BulletinDrafted: {
            cadence?: string;
            calendar?: string;
            corrects?: components["schemas"]["BulletinReference"];
            /** Format: int64 */
            count?: number;
            /** Format: date-time */
            cutoff?: string;
            form: string;
            issuer: components["schemas"]["BulletinUnit"];
            lines?: components["schemas"]["BulletinLine"][];
            /** Format: int64 */
            omitted?: number;
            period?: string;
            previous?: components["schemas"]["BulletinReference"];
            same_hand?: boolean;
            units?: components["schemas"]["BulletinUnit"][];
            written?: components["schemas"]["BulletinWritten"];
        };
        BulletinEdit: {
            /** @description 工作要求 · what is asked of the units */
            demand?: components["schemas"]["Text"];
            /** @description 正文开头 · introduction */
            introduction?: components["schemas"]["Text"];
            /** @description 表扬、典型案例、检查结果 · praise, examples, results */
            notes?: components["schemas"]["BulletinNote"][];
            /** @description 恢复的行 · lines to put back */
            restore?: components["schemas"]["BulletinLineOf"][];
            /** @description 删去的行 · lines to leave out */
            strike?: components["schemas"]["BulletinStrike"][];
            /** @description 标题 · title */
            title: components["schemas"]["Text"];
            /** @description 主送单位；超时通报点名的单位自动列入 · units it is addressed to; those named in an overdue bulletin are added */
            to?: string[];
        };
        BulletinEditedWith: {
            restore?: number[];
            strike?: components["schemas"]["BulletinLeftOut"][];
            written?: components["schemas"]["BulletinWritten"];
        };
        BulletinEnd: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 理由（发文单位和审计员可见）；全部签阅而办结的为空 · reason (for the issuing side and auditors); empty where all had signed */
            reason?: string;
            /** @description 办结时未签阅的机构（发文单位和审计员可见） · units that had not signed by then (for the issuing side and auditors) */
            unread: components["schemas"]["UnitRef"][];
        };
        BulletinItem: {
            /**
             * @description 周通报、月通报；人工起草者为空 · weekly or monthly; empty where a person drafted it
             * @enum {string}
             */
            cadence?: "weekly" | "monthly";
            /** Format: date-time */
            changed_at: string;
            /** @description 发布时内容的 SHA-256 · SHA-256 over the content as released */
            content_hash?: string;
            /** @description 所更正的通报 · bulletin that it corrects */
            corrects?: string;
            /**
             * Format: date-time
             * @description 数据截至 · the instant that its numbers speak of
             */
            cutoff?: string;
            /**
             * Format: date-time
             * @description 签阅期限 · by when it is to be signed
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 最后修改人（发文单位和审计员可见） · who wrote last (for the issuing side and auditors) */
            editor?: components["schemas"]["PersonRef"];
            /**
             * @description 种类 · kind
             * @enum {string}
             */
            form: "overdue" | "results" | "examples";
            form_name: components["schemas"]["Text"];
            id: string;
            /** @description 发文单位 · issuing unit */
            issuer: components["schemas"]["UnitRef"];
            /** @description 发文单位的层级 · level of the issuing unit */
            level?: string;
            /**
             * Format: int64
             * @description 列出的事项数 · matters listed
             */
            line_count: number;
            /** @description 文号，发布时产生 · number, given when released */
            number?: string;
            /**
             * Format: int64
             * @description 另有只计数未列出的事项数 · further matters, counted and not listed
             */
            omitted_count?: number;
            /** Format: date-time */
            opened_at: string;
            /** @description 有机构逾期未签阅 · some unit should have signed by now */
            overdue: boolean;
            /**
             * @description 期间 · period
             * @example 2026-W48
             */
            period?: string;
            /**
             * Format: int64
             * @description 须签阅的机构数 · units that owe a receipt
             */
            recipient_count: number;
            /** Format: date-time */
            released_at?: string;
            /** @description 发布人 · who released it */
            released_by?: components["schemas"]["PersonRef"];
            /** @enum {string} */
            status: "draft" | "released" | "closed" | "discarded";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 删去的行数（发文单位和审计员可见） · lines struck (for the issuing side and auditors)
             */
            struck_count?: number;
            title: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 未签阅的机构数 · of these, not signed
             */
            unread_count: number;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
        };
        BulletinLeftOut: {
            /** Format: int64 */
            line: number;
            reason: string;
        };
        BulletinLine: {
            case: string;
            clock: string;
            /** Format: int64 */
            days: number;
            /** Format: date-time */
            due: string;
            kind: string;
            limit: components["schemas"]["Text"];
            /** Format: int64 */
            n: number;
            number?: string;
            rule: string;
            unit: string;
            /** Format: int64 */
            workdays: number;
        };
        BulletinLineItem: {
            case: string;
            /** @description 时限 · which limit */
            clock: string;
            /**
             * Format: int64
             * @description 超时天数（自然日） · calendar days late
             */
            days_late: number;
            /** Format: date-time */
            due: string;
            /** Format: date */
            due_day: string;
            kind: string;
            kind_name: components["schemas"]["Text"];
            /** @description 时限名称 · what the limit is called */
            limit_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 行号 · number of the line
             */
            line: number;
            /** @description 事项编号 · number of the case */
            number?: string;
            /** @description 删去的理由；系统删去的为空（该事项已不宜公开） · why it was struck; empty where the system did it: the case may no longer be named */
            reason?: string;
            /** @description 已删去 · struck */
            struck?: boolean;
            /** Format: date-time */
            struck_at?: string;
            struck_by?: components["schemas"]["PersonRef"];
            /** @description 超时机构 · unit that is late */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description 超时工作日数 · working days late
             */
            workdays_late: number;
        };
        BulletinLineOf: {
            /**
             * Format: uuid
             * @description 事项编号 · id of the case
             */
            case: string;
            /** @description 时限 · which limit */
            clock: string;
        };
        BulletinLink: {
            case: string;
            kind: string;
            number?: string;
        };
        BulletinNote: {
            /** @description 引用的事项，须已公开 · cases it refers to; they must be public */
            cases?: string[];
            /**
             * @description 类别：表扬、正面典型、反面典型、检查结果 · praise, good example, bad example, result of inspection
             * @enum {string}
             */
            kind: "praise" | "good" | "bad" | "result";
            /** @description 内容，不得写客户和员工姓名 · content; no names of customers or employees */
            text: string;
        };
        BulletinNoteWith: {
            kind: string;
            links?: components["schemas"]["BulletinLink"][];
            text: string;
        };
        BulletinNumbers: {
            /** @description 有此类签阅情况的通报数 · bulletins that have such a receipt */
            counted: {
                [key: string]: number;
            };
            /**
             * Format: date
             * @description 按月、按天数分组时：自此日 · by month or age: from this day
             */
            from?: string;
            /**
             * Format: double
             * @description 按期签阅率：按期签阅数/（已签阅+逾期未签阅） · signed in time / (signed + overdue)
             */
            in_time_rate?: number;
            /**
             * @description 列出本组各件的地址（接口路径与查询参数）：正是这些，不多不少 · the list of exactly the cases of the group: path below the API's base with its query
             * @example /inspections?outlet=tianhe&published_from=2026-10-01
             */
            list: string;
            name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 应签阅（每份每机构一次） · receipts owed, one for each unit of each bulletin
             */
            receipts: number;
            /**
             * Format: int64
             * @description 已发布的通报 · bulletins released
             */
            released: number;
            /** @description 签阅数：按期、逾期签阅、未到期待签阅、逾期未签阅 · receipts: in time, late, waiting, overdue */
            signed: {
                [key: string]: number;
            };
            /**
             * Format: date
             * @description 按月、按天数分组时：至此日（含当日） · by month or age: until this day, inclusive
             */
            until?: string;
            /** @description 分组取值 · value of the group */
            value: string;
        };
        BulletinOpen: {
            /**
             * Format: uuid
             * @description 所更正的通报 · bulletin that this one corrects
             */
            corrects?: string;
            /** @description 工作要求 · what is asked of the units */
            demand?: components["schemas"]["Text"];
            /**
             * @description 种类：超时工单、检查结果、典型案例 · kind: overdue, inspection results, examples
             * @enum {string}
             */
            form: "overdue" | "results" | "examples";
            /** @description 正文开头 · introduction */
            introduction?: components["schemas"]["Text"];
            /** @description 发文单位，空为本人所在单位 · issuing unit, empty: your own */
            issuer?: string;
            /** @description 表扬、典型案例、检查结果 · praise, examples, results */
            notes?: components["schemas"]["BulletinNote"][];
            /** @description 标题 · title */
            title: components["schemas"]["Text"];
            /** @description 主送单位；超时通报点名的单位自动列入 · units it is addressed to; those named in an overdue bulletin are added */
            to?: string[];
        };
        BulletinRecipient: {
            read?: boolean;
            unit: string;
        };
        BulletinReference: {
            case: string;
            /** Format: date-time */
            cutoff?: string;
            number: string;
        };
        BulletinReleasedWith: {
            dropped?: number[];
            hash: string;
            number: string;
            reading: components["schemas"]["CasefileClock"];
            to: string[];
            unlinked?: string[];
        };
        BulletinState: {
            cadence?: string;
            clocks?: components["schemas"]["CasefileClock"][];
            corrects?: string;
            /** Format: date-time */
            cutoff?: string;
            editor?: string;
            form: string;
            hash?: string;
            id: string;
            issuer: string;
            level?: string;
            /** Format: int64 */
            lines?: number;
            number?: string;
            period?: string;
            recipients?: components["schemas"]["BulletinRecipient"][];
            /** Format: date-time */
            released_at?: string;
            released_by?: string;
            same_hand?: boolean;
            /** Format: int64 */
            seq: number;
            status: string;
            struck?: number[];
        };
        BulletinStrike: {
            /**
             * Format: uuid
             * @description 事项编号 · id of the case
             */
            case: string;
            /** @description 时限 · which limit */
            clock: string;
            /** @description 理由，审计员可见 · reason, shown to the auditor */
            reason: string;
        };
        BulletinUnit: {
            /** Format: int64 */
            before?: number;
            /** Format: int64 */
            late: number;
            level: string;
            name: components["schemas"]["Text"];
            path: string;
        };
        BulletinView: {
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /**
             * @description 周通报、月通报；人工起草者为空 · weekly or monthly; empty where a person drafted it
             * @enum {string}
             */
            cadence?: "weekly" | "monthly";
            /** @description 工作日计算所依据的日历 · calendar by which working days were counted */
            calendar?: string;
            /** Format: date-time */
            changed_at: string;
            /** @description 发布时内容的 SHA-256 · SHA-256 over the content as released */
            content_hash?: string;
            /** @description 内容与发布时的散列值一致 · the content is still the one whose hash was recorded */
            content_intact?: boolean;
            /** @description 更正本通报的通报 · bulletins that correct this one */
            corrected_by: components["schemas"]["BulletinItem"][];
            /** @description 所更正的通报 · bulletin that it corrects */
            correction_of?: components["schemas"]["BulletinReference"];
            /** @description 所更正的通报 · bulletin that it corrects */
            corrects?: string;
            /**
             * Format: date-time
             * @description 数据截至 · the instant that its numbers speak of
             */
            cutoff?: string;
            demand: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description 签阅期限 · by when it is to be signed
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 最后修改人（发文单位和审计员可见） · who wrote last (for the issuing side and auditors) */
            editor?: components["schemas"]["PersonRef"];
            /** @description 办结或作废 · how it came to its end */
            ended?: components["schemas"]["BulletinEnd"];
            /** @description 已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told */
            firings: components["schemas"]["FiringView"][];
            /**
             * @description 种类 · kind
             * @enum {string}
             */
            form: "overdue" | "results" | "examples";
            form_name: components["schemas"]["Text"];
            id: string;
            introduction: components["schemas"]["Text"];
            /** @description 发文单位 · issuing unit */
            issuer: components["schemas"]["UnitRef"];
            /** @description 发文单位的层级 · level of the issuing unit */
            level?: string;
            /**
             * Format: int64
             * @description 列出的事项数 · matters listed
             */
            line_count: number;
            /** @description 表扬、典型案例、检查结果 · praise, examples, results */
            notes: components["schemas"]["WrittenNote"][];
            /** @description 文号，发布时产生 · number, given when released */
            number?: string;
            /**
             * Format: int64
             * @description 另有只计数未列出的事项数 · further matters, counted and not listed
             */
            omitted_count?: number;
            /** Format: date-time */
            opened_at: string;
            /** @description 有机构逾期未签阅 · some unit should have signed by now */
            overdue: boolean;
            /**
             * @description 期间 · period
             * @example 2026-W48
             */
            period?: string;
            /** @description 上一期超时工单通报 · overdue bulletin before this one */
            previous?: components["schemas"]["BulletinReference"];
            /**
             * Format: int64
             * @description 须签阅的机构数 · units that owe a receipt
             */
            recipient_count: number;
            /** Format: date-time */
            released_at?: string;
            /** @description 发布人 · who released it */
            released_by?: components["schemas"]["PersonRef"];
            /** @enum {string} */
            status: "draft" | "released" | "closed" | "discarded";
            status_name: components["schemas"]["Text"];
            /** @description 签阅时限的各步 · steps of the limit for signing */
            steps: components["schemas"]["CasefileStep"][];
            /**
             * Format: int64
             * @description 删去的行数（发文单位和审计员可见） · lines struck (for the issuing side and auditors)
             */
            struck_count?: number;
            title: components["schemas"]["Text"];
            /** @description 指定的主送单位 · units that it was addressed to by hand */
            to: components["schemas"]["UnitRef"][];
            /** @description 各机构超时情况，按机构树排列 · what stands late by unit, in the order of the tree */
            totals: components["schemas"]["UnitTotal"][];
            /**
             * Format: int64
             * @description 未签阅的机构数 · of these, not signed
             */
            unread_count: number;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
        };
        BulletinWritten: {
            /** @description 工作要求 · what is asked of the units */
            demand?: components["schemas"]["Text"];
            /** @description 正文开头 · introduction */
            introduction?: components["schemas"]["Text"];
            notes?: components["schemas"]["BulletinNoteWith"][];
            /** @description 标题 · title */
            title: components["schemas"]["Text"];
            to?: string[];
        };
        CallView: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            attempt: number;
            by: components["schemas"]["PersonRef"];
            next?: string;
            /** @enum {string} */
            result: "satisfied" | "dissatisfied" | "not_reached" | "declined";
            /** Format: int64 */
            score?: number;
            text?: string;
        };
        CandidateView: {
            /** @enum {string} */
            how: "roster" | "deputy" | "branch_head" | "unit_supervisor";
            /** @description 姓名 · name */
            name?: string;
            /** @description 用户名 · user name */
            user: string;
        };
        CaseVerdict: {
            /**
             * Format: int64
             * @description 第一处断裂的事件序号 · the first broken link
             */
            broken?: number;
            /**
             * Format: int64
             * @description 已校验的事件数 · events walked
             */
            events: number;
            /** @description 记录完整、未被改动 · the log is whole and as it was written */
            ok: boolean;
            why?: components["schemas"]["Text"];
        };
        CasefileClock: {
            calendar: string;
            /** Format: date-time */
            due: string;
            /** Format: date-time */
            from: string;
            id: string;
            limit: string;
            provisional?: boolean;
            roll?: string;
            rule: string;
            steps: components["schemas"]["CasefileStep"][];
            stopped?: boolean;
        };
        CasefileClockFired: {
            fired: components["schemas"]["CasefileFiring"][];
        };
        CasefileFiring: {
            clock: string;
            /** Format: date-time */
            due: string;
            /** Format: date-time */
            noticed: string;
            step: string;
        };
        CasefileMove: {
            clock: string;
            /** Format: date-time */
            new: string;
            /** Format: date-time */
            old: string;
            step: string;
        };
        CasefileReplanned: {
            approved_by: string;
            calendar: string;
            clocks: components["schemas"]["CasefileClock"][];
            moves: components["schemas"]["CasefileMove"][];
            rules?: string;
        };
        CasefileStep: {
            /** Format: date-time */
            at: string;
            fired?: boolean;
            name: string;
        };
        CasefileUrge: {
            /** @description 催办内容，可不填 · what to say to them; may be left out */
            text?: string;
        };
        CasefileUrgedWith: {
            /** Format: date-time */
            again: string;
            /** @description 催办内容，可不填 · what to say to them; may be left out */
            text?: string;
        };
        ChangeChannelBody: {
            /** @description 新地址；不填则不变 · new address; left out: as it is */
            address?: string;
            enabled: boolean;
            /** @enum {string} */
            language?: "zh" | "en" | "";
            name: string;
            topics?: string[];
            unit: string;
        };
        ChangePasswordBody: {
            /**
             * Format: password
             * @description 现在的密码 · present password
             */
            current: string;
            /**
             * Format: password
             * @description 新密码，至少 10 个字符 · new password, at least 10 characters
             */
            new: string;
        };
        ChangeUnitBody: {
            /** @description 撤销 · closed */
            closed?: boolean;
            /**
             * @description 机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out
             * @example 穗
             */
            mark?: string;
            name: components["schemas"]["Text"];
        };
        ChangeUserBody: {
            /** @description 电子邮箱；不填则不变，空为删除 · e-mail address; left out: as it is, empty: none */
            email?: string;
            employee?: string;
            name: string;
            /** @description 直接上级用户名；省略为不变，空为无 · user name of whom he reports to; left out: as it was; empty: nobody */
            supervisor?: string;
            unit: string;
        };
        ChangeView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @enum {string} */
            did: "draft" | "publish" | "swap" | "veto" | "substitute";
            reason?: string;
            /** @description 相关换班申请 · the swap it comes from */
            swap?: string;
            /** Format: int64 */
            version: number;
        };
        ChannelLine: {
            /** Format: date-time */
            changed_at: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description 启用 · enabled */
            enabled: boolean;
            /**
             * Format: int64
             * @description 已放弃 · deliveries given up
             */
            failed: number;
            /** @description 地址中的主机；完整地址不再显示 · host of the address, which is not shown again */
            host: string;
            id: string;
            /**
             * @description 类别 · kind
             * @enum {string}
             */
            kind: "email" | "webhook" | "wecom" | "dingtalk" | "feishu";
            /** @enum {string} */
            language: "zh" | "en";
            /** @description 名称 · name */
            name: string;
            /**
             * Format: int64
             * @description 待发中已有失败尝试的 · of those, tried in vain at least once
             */
            retried: number;
            /**
             * Format: int64
             * @description 现有密钥数；密钥不再显示 · how many secrets there are; they are not shown again
             */
            secrets: number;
            /** @description 主题前缀，空为全部；直报类消息始终包括在内 · prefixes of topics, none: all; direct reports are always among them */
            topics: string[];
            /** @description 适用机构及其下级的人员 · for the people of this unit and those below */
            unit: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description 待发 · deliveries that wait
             */
            waiting: number;
        };
        ChannelTrialView: {
            /**
             * @description 对方答复码，或未能送达的原因 · the receiver's code, or what kept it from arriving
             * @example 200
             */
            code: string;
            note?: string;
            /** @description 已送达 · it arrived */
            ok: boolean;
            /** Format: int64 */
            took_ms: number;
        };
        ChannelView: {
            /** Format: date-time */
            changed_at: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** @description 启用 · enabled */
            enabled: boolean;
            /** @description 地址中的主机；完整地址不再显示 · host of the address, which is not shown again */
            host: string;
            id: string;
            /**
             * @description 类别 · kind
             * @enum {string}
             */
            kind: "email" | "webhook" | "wecom" | "dingtalk" | "feishu";
            /** @enum {string} */
            language: "zh" | "en";
            /** @description 名称 · name */
            name: string;
            /**
             * Format: int64
             * @description 现有密钥数；密钥不再显示 · how many secrets there are; they are not shown again
             */
            secrets: number;
            /** @description 主题前缀，空为全部；直报类消息始终包括在内 · prefixes of topics, none: all; direct reports are always among them */
            topics: string[];
            /** @description 适用机构及其下级的人员 · for the people of this unit and those below */
            unit: string;
            /** Format: int64 */
            version: number;
        };
        ChecklistAnswer: {
            /** Format: int64 */
            count?: number;
            /** @description code of the exception claimed */
            exception?: string;
            item: string;
            minutes?: string;
            na?: boolean;
            /** @description yes, no, or an option's code */
            option?: string;
            points?: string;
            subject?: string;
        };
        ChecklistAnswerBody: {
            /** Format: date-time */
            changed_at: string;
            changed_by: string;
            code: string;
            /** @description 内容散列值 · hash of its content */
            hash: string;
            kind: string;
            /** @description 已发布，不可更改 · published, never to change */
            published: boolean;
            /** Format: date-time */
            published_at?: string;
            published_by?: string;
            template: components["schemas"]["ChecklistTemplate"];
            title: components["schemas"]["Text"];
            /** Format: int64 */
            version: number;
        };
        ChecklistAnswers: {
            answers: components["schemas"]["ChecklistAnswer"][];
            /** @description the employees observed */
            subjects?: components["schemas"]["ChecklistSubject"][];
        };
        ChecklistBranch: {
            go_to?: string;
            /** @enum {string} */
            skipped?: "leave" | "zero";
            when: string[];
            zero?: string[];
        };
        ChecklistCountRule: {
            /** @description points per occurrence beyond that */
            each: string;
            /**
             * Format: int64
             * @description occurrences without consequence
             */
            free?: number;
        };
        ChecklistException: {
            code: string;
            /** @enum {string} */
            counts: "full" | "leave";
            title: components["schemas"]["Text"];
        };
        ChecklistFailure: {
            /** @description the checklist demands evidence for it */
            evidence?: boolean;
            item: string;
            /** @description how far the item's knock-out reached, if it hit */
            knock_out?: string;
            lost: string;
            module: string;
            severity: string;
            subject?: string;
        };
        ChecklistHit: {
            /** @description scope cap: the highest percentage left */
            cap?: string;
            item: string;
            /** @description scope module: the module zeroed */
            module?: string;
            scope: string;
            subject?: string;
        };
        ChecklistInfo: {
            /** Format: date-time */
            changed_at: string;
            changed_by: string;
            code: string;
            /** @description 内容散列值 · hash of its content */
            hash: string;
            kind: string;
            /** @description 已发布，不可更改 · published, never to change */
            published: boolean;
            /** Format: date-time */
            published_at?: string;
            published_by?: string;
            title: components["schemas"]["Text"];
            /** Format: int64 */
            version: number;
        };
        ChecklistItem: {
            /** @enum {string} */
            aggregate?: "mean" | "worst" | "sum";
            /** @enum {string} */
            answer: "yes_no" | "options" | "count" | "points" | "minutes";
            branches?: components["schemas"]["ChecklistBranch"][];
            code: string;
            count?: components["schemas"]["ChecklistCountRule"];
            /** @enum {string} */
            effect?: "score" | "deduction" | "bonus";
            /** @description a failure must carry evidence */
            evidence?: boolean;
            /** @description codes of the exceptions that may be claimed */
            exceptions?: string[];
            /** @description points: fewer than this is a failure; full marks when absent */
            fail_below?: string;
            /** @description how to judge where a judge would hesitate */
            guidance?: components["schemas"]["Text"];
            knock_out?: components["schemas"]["ChecklistKnockOut"];
            /** @description must be answered before handing in */
            mandatory?: boolean;
            minutes?: components["schemas"]["ChecklistThreshold"][];
            /** @description may be answered 'not applicable' */
            na?: boolean;
            options?: components["schemas"]["ChecklistOption"][];
            /** @enum {string} */
            per?: "outlet" | "employee";
            points?: string;
            /** @description employee: only for employees on these posts; all when absent */
            posts?: string[];
            /** @enum {string} */
            severity: "minor" | "normal" | "serious" | "critical";
            /** @description points: the finest step a judge may use */
            step?: string;
            title: components["schemas"]["Text"];
            /**
             * @description yes_no: the good answer; yes when absent
             * @enum {string}
             */
            want?: "yes" | "no";
        };
        ChecklistItemResult: {
            /** @description points earned; of a deduction taken, of a bonus added */
            earned: string;
            failed?: boolean;
            item: string;
            /** @description points that enter the denominator; 0 for deductions and bonuses */
            max: string;
            status: string;
            subjects?: components["schemas"]["ChecklistSubjectResult"][];
        };
        ChecklistKey: {
            item: string;
            subject?: string;
        };
        ChecklistKnockOut: {
            /** @description scope cap: the highest percentage left */
            cap?: string;
            /** @enum {string} */
            scope: "module" | "inspection" | "cap";
            when?: string[];
        };
        ChecklistModule: {
            cap?: string;
            code: string;
            items: components["schemas"]["ChecklistItem"][];
            title: components["schemas"]["Text"];
            weight?: string;
        };
        ChecklistModuleResult: {
            /** @description after cap, weight and zeroing: enters the total */
            earned: string;
            items: components["schemas"]["ChecklistItemResult"][];
            /** @description after cap and weight: enters the total */
            max: string;
            module: string;
            /** @description sum of what they could have earned */
            of: string;
            /** @description 100 x earned / max; 0 when nothing applied */
            percent: string;
            /** @description sum of what its items earned */
            points: string;
            /** @description items that zeroed it */
            zeroed_by?: string[];
        };
        ChecklistOption: {
            code: string;
            points?: string;
            title: components["schemas"]["Text"];
            /** @enum {string} */
            verdict?: "met" | "tolerated" | "failed";
        };
        ChecklistRef: {
            /** @description 检查表代码 · code */
            code: string;
            /** @description 名称 · title */
            title: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 版本 · version
             */
            version: number;
        };
        ChecklistResult: {
            answers_hash: string;
            /** @description after its cap */
            bonus: string;
            /** @description taken from the grand total, after its cap */
            deducted: string;
            /** @description points of all modules after caps, weights and zeroed modules */
            earned: string;
            /** @description no item applied: there is no percentage to speak of */
            empty?: boolean;
            /** Format: int64 */
            engine: number;
            knock_outs?: components["schemas"]["ChecklistHit"][];
            /** @description what could have been earned with everything that applied */
            max: string;
            modules: components["schemas"]["ChecklistModuleResult"][];
            pass_mark: string;
            passed: boolean;
            /** @description 100 x total / max, rounded half up; above 100 only by bonus */
            percent: string;
            /** @description items jumped over */
            skipped?: string[];
            template: string;
            template_hash: string;
            /** @description earned - deducted + bonus, not below zero, after knock-outs */
            total: string;
            /** @description mandatory answers not given: counted as nothing earned */
            unanswered?: components["schemas"]["ChecklistKey"][];
            /** Format: int64 */
            version: number;
            /** @description findings set aside by an appeal */
            waived?: components["schemas"]["ChecklistKey"][];
        };
        ChecklistRounding: {
            /** Format: int64 */
            decimals: number;
            /** @enum {string} */
            stage?: "item" | "module" | "total";
        };
        ChecklistSubject: {
            id: string;
            /** @description e.g. teller, lobby_manager: decides which items are asked about him */
            post?: string;
        };
        ChecklistSubjectResult: {
            earned: string;
            failed?: boolean;
            status: string;
            subject: string;
        };
        ChecklistTemplate: {
            /** @description most that all bonus items add together */
            bonus_cap?: string;
            /** @description stable name across versions, e.g. mystery-counter */
            code: string;
            /** @description most that all deductions take together; absent: no limit */
            deduction_cap?: string;
            exceptions?: components["schemas"]["ChecklistException"][];
            full_marks?: string;
            /** @enum {string} */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            modules: components["schemas"]["ChecklistModule"][];
            /** @description what the filler should know before he starts */
            note?: components["schemas"]["Text"];
            outlet_types?: string[];
            /** @description percentage needed to pass; 90 when absent */
            pass_mark?: string;
            rounding?: components["schemas"]["ChecklistRounding"];
            title: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description counts from 1
             */
            version: number;
        };
        ChecklistThreshold: {
            /** @description minutes, inclusive */
            from: string;
            points?: string;
        };
        ChecklistTrial: {
            /** @description 按已有答案应当填写的项目（含跳转），按顺序 · what is asked, given these answers, in order */
            asked: components["schemas"]["ChecklistKey"][];
            /** @description 将形成问题的项目 · what would become findings */
            failed: components["schemas"]["ChecklistFailure"][];
            /** @description 全部检查项均适用且无一不合格时的得分 · what an outlet earns that fails nothing */
            full_marks: string;
            /**
             * Format: int64
             * @description 检查项目数 · number of items
             */
            items: number;
            /** @description 逐项得分 · the score, item by item */
            result: components["schemas"]["ChecklistResult"];
        };
        ChooseLanguageBody: {
            /** @enum {string} */
            language: "zh" | "en";
        };
        Clash: {
            /** Format: date-time */
            from: string;
            /** @description 现有角色的编号 · id of the grant */
            grant: string;
            /** @description 适用机构 · where it is held */
            place: components["schemas"]["UnitRef"];
            role: string;
            /** @description 现有角色 · the role held */
            title: components["schemas"]["Text"];
            /** Format: date-time */
            until?: string;
            /** @description 为何冲突 · why both may not be held */
            why: components["schemas"]["Text"];
        };
        ClassNames: {
            business: components["schemas"]["Text"];
            cause: components["schemas"]["Text"];
            channel: components["schemas"]["Text"];
            subject?: components["schemas"]["Text"];
        };
        ClassificationBelow: {
            active: boolean;
            code: string;
            name: components["schemas"]["Text"];
            /** @description 标准编码，由本行填写 · code number of the standard, filled in by the bank */
            official?: string;
        };
        ClassificationCatalogue: {
            /** @description 业务条线 · the bank's business lines, by which complaint officers are tagged */
            business_lines: components["schemas"]["ClassificationTerm"][];
            /** @description 业务（B） · businesses */
            businesses: components["schemas"]["ClassificationTerm"][];
            /** @description 原因（C） · causes */
            causes: components["schemas"]["ClassificationTerm"][];
            /** @description 渠道（A） · channels */
            channels: components["schemas"]["ClassificationTerm"][];
            /** @description 产品；为空时产品可自由填写 · products; where there are none a product is written freely */
            products?: components["schemas"]["ClassificationProduct"][];
            /** @description 依据 · where it comes from */
            source?: string;
            /** @description 事由 · subjects */
            subjects: components["schemas"]["ClassificationSubject"][];
            /** @description 施行日期 · first day in force */
            valid_from?: string;
            /** @description 版本 · version */
            version?: string;
        };
        ClassificationChanges: {
            changes: components["schemas"]["ClassificationDifference"][];
            version: string;
            with: string;
        };
        ClassificationDifference: {
            code: string;
            /** @description 所属列表 · the list it stands in */
            list: string;
            /** @enum {string} */
            what: "added" | "removed" | "changed";
        };
        ClassificationProduct: {
            active: boolean;
            /** @description 所属业务 · business that it belongs to */
            business: string;
            code: string;
            name: components["schemas"]["Text"];
        };
        ClassificationSubject: {
            active: boolean;
            /** @description 与之对应的原因，常见的在前；为空则不限 · causes that go with it, the usual one first; none: any */
            causes?: string[];
            code: string;
            /** @description 违纪事项，转纪检部门 · a matter of discipline: goes to the discipline office */
            discipline?: boolean;
            name: components["schemas"]["Text"];
        };
        ClassificationTerm: {
            /** @description 停用后不再用于新投诉 · once inactive, no new complaint takes it */
            active: boolean;
            /** @description 本行自设的第二级 · the bank's own second level */
            below?: components["schemas"]["ClassificationBelow"][];
            /** @description 代码，一经启用不改变含义 · code; it keeps its meaning for ever */
            code: string;
            /**
             * @description 渠道通常由哪条线受理 · of a channel: the line that takes it in as a rule
             * @enum {string}
             */
            line?: "outlet" | "customer_help" | "service_hotline" | "service_supervision";
            name: components["schemas"]["Text"];
            /** @description 标准编码，由本行填写 · code number of the standard, filled in by the bank */
            official?: string;
        };
        ClockItem: {
            calendar: string;
            case: string;
            /** @description 时限：fill 检查、appeal 申诉、整改编号、verify:整改编号 验收 · which limit: fill, appeal, a rectification's id, verify:… to verify it */
            clock: string;
            /** Format: date-time */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            issuer: components["schemas"]["UnitRef"];
            /**
             * @description 事项类型 · kind of case
             * @enum {string}
             */
            kind: "inspection" | "notice" | "bulletin" | "complaint";
            /** @description 已到的一步：升级到哪里 · the last step that fired: how far it has climbed */
            last_step?: string;
            /** Format: date-time */
            next_at?: string;
            /** @description 下一步 · next step of the ladder */
            next_step?: string;
            /** @description 事项编号 · number of the case */
            number?: string;
            outlet: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 跨越尚未公布日历的年份，为推算 · it crosses a year whose calendar is not announced yet */
            provisional?: boolean;
            rule: string;
        };
        ClockView: {
            /** @description 工作日历版本 · version of the calendar */
            calendar: string;
            /** Format: date-time */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** Format: date-time */
            from: string;
            /** @description 时限 · which limit */
            id: string;
            /** @description 已到的一步 · the last step that fired */
            last_step?: string;
            /**
             * @description 期限：wd 工作日、cd 自然日 · span: wd working days, cd calendar days
             * @example 15wd
             */
            limit?: string;
            /** Format: date-time */
            next_at?: string;
            /** @description 下一步：提醒、到期、升级、通报 · next step of the ladder: remind, due, escalate_1 …, bulletin */
            next_step?: string;
            /** @description 已超期 · overdue */
            overdue: boolean;
            /** @description 跨越尚未公布日历的年份，为推算 · it crosses a year whose calendar is not announced yet */
            provisional?: boolean;
            /** @description 依据的制度及版本 · the rule with its version */
            rule: string;
        };
        CodeRef: {
            code: string;
            name: components["schemas"]["Text"];
            /** @description 监管代码，由本行填写 · official code, filled in by the bank */
            official?: string;
        };
        CommandAnswer: {
            /** @description 事项编号 · id of the case */
            case: string;
            /** @description 由此产生的记录 · what it put on the record */
            events: components["schemas"]["CommandEvent"][];
            /**
             * Format: int64
             * @description 办理后的版本 · version of the case afterwards
             */
            version: number;
        };
        CommandEvent: {
            /** Format: date-time */
            at: string;
            /** @example inspection.submitted */
            name: string;
            /** Format: int64 */
            seq: number;
        };
        ComplaintAbsorb: {
            decided?: boolean;
            from: string;
            /** Format: int64 */
            in_person?: number;
            /** Format: int64 */
            people: number;
        };
        ComplaintAssignOwner: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 责任人用户名 · user name */
            to: string;
        };
        ComplaintBounds: {
            /** Format: int64 */
            max_calls: number;
            /** Format: int64 */
            max_hops: number;
            /** Format: int64 */
            max_reps: number;
            pausable?: string[];
        };
        ComplaintCallBack: {
            /**
             * @description 不满意时：重新办理或上报上级 · when not satisfied: handled again, or to the unit above
             * @enum {string}
             */
            next?: "reopen" | "escalate";
            /**
             * @description 结果 · result
             * @enum {string}
             */
            result: "satisfied" | "dissatisfied" | "not_reached" | "declined";
            /**
             * Format: int64
             * @description 满意度 1–5 · satisfaction 1–5
             */
            score?: number;
            /** @description 客户意见；不满意时必填 · what the customer said; required when not satisfied */
            text?: string;
        };
        ComplaintCalledBack: {
            again?: string;
            /** Format: int64 */
            attempt: number;
            clocks?: components["schemas"]["CasefileClock"][];
            /**
             * @description 不满意时：重新办理或上报上级 · when not satisfied: handled again, or to the unit above
             * @enum {string}
             */
            next?: "reopen" | "escalate";
            /**
             * @description 结果 · result
             * @enum {string}
             */
            result: "satisfied" | "dissatisfied" | "not_reached" | "declined";
            /**
             * Format: int64
             * @description 满意度 1–5 · satisfaction 1–5
             */
            score?: number;
            /** @description 客户意见；不满意时必填 · what the customer said; required when not satisfied */
            text?: string;
        };
        ComplaintChairNamed: {
            chair: string;
        };
        ComplaintClassification: {
            /** @description 业务代码，见投诉分类目录 · code of the business, from the catalogue */
            business?: string;
            /** @description 原因代码，见投诉分类目录 · code of the cause, from the catalogue */
            cause?: string;
            /** @description 渠道代码，见投诉分类目录 · code of the channel, from the catalogue: GET /classifications/{version}, duban classifications show */
            channel?: string;
            /** @description 产品代码，见投诉分类目录 · code of the product, from the catalogue */
            product?: string;
            /** @description 本行二级原因代码，见投诉分类目录 · code of the bank's own level below the cause, from the catalogue */
            second?: string;
            /** @description 主题代码，见投诉分类目录 · code of the subject, from the catalogue */
            subject?: string;
        };
        ComplaintClassified: {
            /** @description 涉及金额，如 60000 或 60000.50，空为不明 · sum at stake such as 60000 or 60000.50, empty: not known */
            amount?: string;
            at?: components["schemas"]["OrgOutlet"];
            /** @description 分类 · classification */
            class: components["schemas"]["ComplaintClassification"];
            clocks?: components["schemas"]["CasefileClock"][];
            /** @description 被投诉员工用户名，不填为不变，null 为去除 · employee complained of, left out: as before, null: none */
            concerns?: string | null;
            /** @description 币种，空为人民币 CNY · currency, empty: CNY */
            currency?: string;
            excluded?: string[];
            /**
             * Format: int64
             * @description 其中当面投诉人数，空为不变 · how many of them came in person, empty: as before
             */
            in_person?: number;
            /** @description 由本人办理，不按规则转办 · keep it: make no offer to whom the table names */
            keep?: boolean;
            /**
             * Format: int64
             * @description 现共同投诉人数，空为不变 · how many complain together by now, empty: as before
             */
            people?: number;
            /** @description 理由；由情况复杂改为简单或不按规则转办时必填 · reason, required for going back to simple and for keeping */
            reason?: string;
            route?: components["schemas"]["ComplaintRouted"];
            /**
             * @description 程度 · grade
             * @enum {string}
             */
            severity: "ordinary" | "serious" | "major";
            /**
             * @description 繁简 · simple or complex
             * @enum {string}
             */
            tier: "simple" | "complex";
        };
        ComplaintClassify: {
            /** @description 涉及金额，如 60000 或 60000.50，空为不明 · sum at stake such as 60000 or 60000.50, empty: not known */
            amount?: string;
            /** @description 分类 · classification */
            class: components["schemas"]["ComplaintClassification"];
            /** @description 被投诉员工用户名，不填为不变，null 为去除 · employee complained of, left out: as before, null: none */
            concerns?: string | null;
            /** @description 币种，空为人民币 CNY · currency, empty: CNY */
            currency?: string;
            /**
             * Format: int64
             * @description 其中当面投诉人数，空为不变 · how many of them came in person, empty: as before
             */
            in_person?: number;
            /** @description 由本人办理，不按规则转办 · keep it: make no offer to whom the table names */
            keep?: boolean;
            /** @description 被投诉网点代码，不填为不变，null 为去除 · outlet complained of, left out: as before, null: none */
            outlet?: string | null;
            /**
             * Format: int64
             * @description 现共同投诉人数，空为不变 · how many complain together by now, empty: as before
             */
            people?: number;
            /** @description 理由；由情况复杂改为简单或不按规则转办时必填 · reason, required for going back to simple and for keeping */
            reason?: string;
            /**
             * @description 程度 · grade
             * @enum {string}
             */
            severity: "ordinary" | "serious" | "major";
            /**
             * @description 繁简 · simple or complex
             * @enum {string}
             */
            tier: "simple" | "complex";
        };
        ComplaintClose: {
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintConclude: {
            /** @description 告知凭证 · proof that he was told */
            evidence?: string[];
            /**
             * @description 如何告知客户已办结；匿名投诉不填 · how the customer was told that it has ended; empty where he is anonymous
             * @enum {string}
             */
            how?: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /**
             * @description 认定 · finding
             * @enum {string}
             */
            outcome: "justified" | "partly" | "unjustified";
            /** @description 结论，不告知客户 · conclusion, which the customer is not told */
            text: string;
            /**
             * Format: date-time
             * @description 告知时间，空为现在 · when he was told, empty: now
             */
            told_at?: string;
            /** @description 无法告知客户的原因 · why he could not be told */
            untold?: string;
        };
        ComplaintConcludedWith: {
            absorbed?: string[];
            /** @description 告知凭证 · proof that he was told */
            evidence?: string[];
            /**
             * @description 如何告知客户已办结；匿名投诉不填 · how the customer was told that it has ended; empty where he is anonymous
             * @enum {string}
             */
            how?: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /**
             * @description 认定 · finding
             * @enum {string}
             */
            outcome: "justified" | "partly" | "unjustified";
            said?: components["schemas"]["Text"];
            /** @description 结论，不告知客户 · conclusion, which the customer is not told */
            text: string;
            /** Format: date-time */
            told?: string;
            /**
             * Format: date-time
             * @description 告知时间，空为现在 · when he was told, empty: now
             */
            told_at?: string;
            /** @description 无法告知客户的原因 · why he could not be told */
            untold?: string;
        };
        ComplaintConsequence: {
            at?: components["schemas"]["OrgOutlet"];
            /** @description 问责对象，空为被投诉员工 · who answers, empty: the employee complained of */
            employee?: string;
            finding?: string;
            /**
             * @description 整改或问责 · rectification or accountability
             * @enum {string}
             */
            kind: "rectification" | "accountability";
            notice?: string;
            /** @description 整改网点，空为被投诉网点 · outlet that mends, empty: the one complained of */
            outlet?: string;
            /** @description 写入整改通知书的要求，不得含客户信息；空则只写有投诉成立 · what the notice asks for, without customers' data; empty: that a complaint was found justified */
            points?: string[];
            /**
             * @description 严重程度 · severity
             * @enum {string}
             */
            severity?: "minor" | "normal" | "serious" | "critical";
            /** @description 应整改的问题或事由 · what is to be mended, or why */
            text: string;
        };
        ComplaintContact: {
            /** @description 附件编号 · ids of attachments */
            evidence?: string[];
            /** @description 证明材料本行已掌握，不再要求客户提供 · the bank holds the proof already and asks for nothing */
            held?: boolean;
            /**
             * @description 方式 · how
             * @enum {string}
             */
            how?: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /**
             * @description 首次回复、联系、办理经过、代理或继承证明 · first reply, contact, step, authorisation
             * @enum {string}
             */
            kind: "first_reply" | "contact" | "step" | "authority";
            /** @description 内容 · what was said or done */
            text: string;
        };
        ComplaintConvenePanel: {
            /** @description 主持人，须为成员之一 · chair, one of the members */
            chair: string;
            /** @description 专家 · experts */
            members: components["schemas"]["ComplaintSeat"][];
            /** @description 请专家判断的问题 · question put to the panel */
            question: string;
            /**
             * Format: int64
             * @description 作出裁决所需意见数 · opinions needed for a ruling
             */
            quorum: number;
        };
        ComplaintDecide: {
            /** @description 核实的情况 · what was verified */
            facts: string;
            /** @description 依据和理由 · grounds and reasons */
            grounds: string;
            /** @description 处理措施，成立或部分成立时必填 · what the bank does; required where it is justified, wholly or in part */
            measures?: string;
            /**
             * @description 处理结果；核查用后三项 · outcome; the last three are of a review
             * @enum {string}
             */
            outcome: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
            /** @description 核查：处理过程是否合规 · review: was the process sound */
            process_sound?: boolean;
            /** @description 救济途径：review 核查、mediation 调解、arbitration 仲裁、litigation 诉讼 · remedies that remain */
            remedies?: string[];
            /** @description 核查：处理是否及时 · review: was it in time */
            timely?: boolean;
        };
        ComplaintDecideExtension: {
            /** @description 是否同意 · whether it is granted */
            grant: boolean;
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintDecidedAs: {
            absorbed?: string[];
            /** @description 核实的情况 · what was verified */
            facts: string;
            /** @description 依据和理由 · grounds and reasons */
            grounds: string;
            /** @description 处理措施，成立或部分成立时必填 · what the bank does; required where it is justified, wholly or in part */
            measures?: string;
            /**
             * @description 处理结果；核查用后三项 · outcome; the last three are of a review
             * @enum {string}
             */
            outcome: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
            /** @description 核查：处理过程是否合规 · review: was the process sound */
            process_sound?: boolean;
            /** @description 救济途径：review 核查、mediation 调解、arbitration 仲裁、litigation 诉讼 · remedies that remain */
            remedies?: string[];
            /** Format: int64 */
            review_days: number;
            review_unit: string;
            serial: string;
            /** @description 核查：处理是否及时 · review: was it in time */
            timely?: boolean;
            unit: string;
        };
        ComplaintDecidedWith: {
            absorbed?: string[];
            by: string;
            clocks: components["schemas"]["CasefileClock"][];
            /** @description 核实的情况 · what was verified */
            facts: string;
            /** @description 依据和理由 · grounds and reasons */
            grounds: string;
            into: string;
            /** @description 处理措施，成立或部分成立时必填 · what the bank does; required where it is justified, wholly or in part */
            measures?: string;
            /**
             * @description 处理结果；核查用后三项 · outcome; the last three are of a review
             * @enum {string}
             */
            outcome: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
            owner: components["schemas"]["ComplaintHolder"];
            /** @description 核查：处理过程是否合规 · review: was the process sound */
            process_sound?: boolean;
            /** @description 救济途径：review 核查、mediation 调解、arbitration 仲裁、litigation 诉讼 · remedies that remain */
            remedies?: string[];
            /** Format: int64 */
            review_days: number;
            review_unit: string;
            serial: string;
            /** @description 核查：处理是否及时 · review: was it in time */
            timely?: boolean;
            unit: string;
        };
        ComplaintDecision: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            due?: string;
            outcome: string;
            /** Format: date-time */
            told?: string;
            unit: string;
        };
        ComplaintDecisionTold: {
            callback: boolean;
            clocks: components["schemas"]["CasefileClock"][];
            /** @description 送达凭证 · proof of delivery */
            evidence?: string[];
            /**
             * @description 告知方式 · how
             * @enum {string}
             */
            how: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /** Format: date-time */
            received: string;
            /**
             * Format: date-time
             * @description 客户收到时间，空为现在 · when the customer received it, empty: now
             */
            received_at?: string;
            /** @description 备注 · remark */
            text?: string;
        };
        ComplaintDesk: {
            role: string;
            unit: string;
        };
        ComplaintDuplicate: {
            case: string;
            why: string;
        };
        ComplaintExtension: {
            by: string;
            /** Format: date-time */
            due?: string;
            granted?: boolean;
            unit: string;
        };
        ComplaintExtensionDecided: {
            /** Format: date-time */
            due?: string;
            reason: string;
        };
        ComplaintExtensionRequested: {
            clock: components["schemas"]["CasefileClock"];
            reason: string;
            unit: string;
        };
        ComplaintExtensionTold: {
            clocks: components["schemas"]["CasefileClock"][];
            /**
             * @description 告知方式 · how
             * @enum {string}
             */
            how: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /** @description 告知内容 · what the customer was told */
            text: string;
        };
        ComplaintFamilySealed: {
            cases: string[];
        };
        ComplaintGiveOpinion: {
            /**
             * @description 意见 · position
             * @enum {string}
             */
            position: "justified" | "partly" | "unjustified";
            /** @description 理由 · reasons */
            text: string;
        };
        ComplaintGraded: {
            clocks?: components["schemas"]["CasefileClock"][];
            /** Format: int64 */
            in_person: number;
            route?: components["schemas"]["ComplaintRouted"];
            rule: string;
            severity: string;
            tier: string;
        };
        ComplaintHeld: {
            before?: components["schemas"]["ComplaintHolder"];
            owner: components["schemas"]["ComplaintHolder"];
            reason?: string;
        };
        ComplaintHolder: {
            branch?: string;
            /** Format: date-time */
            since: string;
            unit: string;
            user: string;
        };
        ComplaintImported: {
            agents?: components["schemas"]["ComplaintParty"][];
            alike?: components["schemas"]["ComplaintDuplicate"][];
            as: string;
            class: components["schemas"]["ComplaintClassification"];
            clocks: components["schemas"]["CasefileClock"][];
            /** Format: date-time */
            closed_at?: string;
            concerns?: string;
            conclusion?: string;
            content?: string;
            customer?: components["schemas"]["ComplaintParty"];
            decision?: components["schemas"]["ComplaintDecision"];
            excluded?: string[];
            form: string;
            how: components["schemas"]["Text"];
            /** Format: int64 */
            in_person?: number;
            line: string;
            links?: string[];
            /** Format: int64 */
            max_calls: number;
            /** Format: int64 */
            max_hops: number;
            /** Format: int64 */
            max_reps: number;
            number: string;
            origin?: string;
            outlet?: components["schemas"]["OrgOutlet"];
            owner: components["schemas"]["ComplaintHolder"];
            pausable?: string[];
            /** Format: int64 */
            people: number;
            /** Format: date-time */
            received: string;
            reference?: string;
            request?: string;
            route?: components["schemas"]["ComplaintRouted"];
            rules?: string[];
            satisfied?: boolean;
            severity: string;
            status: string;
            steps?: string;
            sum?: components["schemas"]["ComplaintSum"];
            tier: string;
            unit: string;
            unproven?: boolean;
        };
        ComplaintItem: {
            anonymous: boolean;
            /**
             * Format: date-time
             * @description 本行处理期限 · the bank's own limit
             */
            bank_due?: string;
            /**
             * Format: int64
             * @description 已回访次数 · attempts at a callback so far
             */
            calls: number;
            /** Format: date-time */
            changed_at: string;
            /** @description 分类 · classification */
            class: components["schemas"]["ComplaintClassification"];
            /** @description 分类名称 · what the catalogue calls them */
            class_names: components["schemas"]["ClassNames"];
            /** Format: date-time */
            closed_at?: string;
            /** @description 被投诉员工 · employee complained of */
            concerns?: components["schemas"]["PersonRef"];
            /** @description 客户编号（不含个人信息） · opaque reference of the customer */
            customer?: string;
            /** Format: date-time */
            decided_at?: string;
            /**
             * Format: date-time
             * @description 法定处理期限 · the legal limit
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** Format: date-time */
            first_reply_at?: string;
            /**
             * @description 投诉或核查 · complaint or review
             * @enum {string}
             */
            form: "complaint" | "review";
            /**
             * Format: int64
             * @description 发起转办次数 · offers made
             */
            hops: number;
            id: string;
            /** @description 是否按期告知；未告知时省略 · whether the customer was told in time; left out before */
            in_time?: boolean;
            /** @description 并入的投诉 · merged into */
            into?: string;
            /**
             * @description 受理线路 · where the bank was reached
             * @enum {string}
             */
            line: "outlet" | "help" | "hotline" | "supervision" | "office";
            /**
             * Format: date-time
             * @description 最先到期的时限；告知后为回访 · the nearest limit that runs; once told, of the callback
             */
            next_due?: string;
            /** @description 投诉编号 · number */
            number: string;
            /** @description 待接收岗位 · offered to a desk */
            offered_desk?: components["schemas"]["DeskRef"];
            /** @description 待接收人 · offered to */
            offered_to?: components["schemas"]["PersonRef"];
            /** @description 核查或拆分所依据的投诉 · complaint that is reviewed, or was split */
            origin?: string;
            outcome?: string;
            outcome_name?: components["schemas"]["Text"];
            /** @description 被投诉网点 · outlet complained of */
            outlet?: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 当前责任人 · present owner */
            owner: components["schemas"]["PersonRef"];
            /** Format: date-time */
            owner_since: string;
            /** @description 专家正在评议 · an expert panel is sitting */
            panel_sits?: boolean;
            /**
             * Format: int64
             * @description 投诉人数 · how many complain
             */
            people: number;
            /** Format: date-time */
            received_at: string;
            /**
             * Format: date-time
             * @description 首次回复期限 · limit of the first reply
             */
            reply_due?: string;
            /**
             * Format: int64
             * @description 第几次办理 · 1, and one more each time it was taken up again
             */
            round: number;
            /** @description 回访满意 · satisfied at the callback */
            satisfied?: boolean;
            /** @description 移送纪检 · with the discipline office */
            sealed?: boolean;
            /** @enum {string} */
            severity: "ordinary" | "serious" | "major";
            severity_name: components["schemas"]["Text"];
            /** @enum {string} */
            status: "registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded";
            status_name: components["schemas"]["Text"];
            /** @enum {string} */
            tier: "simple" | "complex";
            /** Format: date-time */
            told_at?: string;
            /**
             * Format: int64
             * @description 责任人变更次数 · changes of owner
             */
            transfers: number;
            /** @description 办理单位 · unit that has the case */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
        };
        ComplaintLink: {
            /**
             * Format: uuid
             * @description 另一投诉 · the other complaint
             */
            to: string;
            /**
             * @description 关联原因 · why
             * @enum {string}
             */
            why?: "same_facts" | "same_customer" | "mass_incident" | "other";
        };
        ComplaintMakeOffer: {
            /** @description 转办理由 · reason */
            reason: string;
            /** @description 或某岗位 · or a role */
            role?: string;
            /** @description 继任者用户名 · user name of the successor */
            to?: string;
            /** @description 该岗位所在单位 · at a unit */
            unit?: string;
        };
        ComplaintMember: {
            aside?: boolean;
            department: string;
            filled?: boolean;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            given?: string;
            /** Format: date-time */
            left?: string;
            position?: string;
            reminded?: boolean;
            user: string;
        };
        ComplaintMerge: {
            /**
             * Format: uuid
             * @description 并入的投诉 · the case it becomes part of
             */
            into: string;
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintOffer: {
            /** Format: date-time */
            at: string;
            by: string;
            candidates?: string[];
            desk?: components["schemas"]["ComplaintDesk"];
            /** Format: int64 */
            hop: number;
            user?: string;
        };
        ComplaintOffered: {
            candidates?: string[];
            clock: components["schemas"]["CasefileClock"];
            desk?: components["schemas"]["ComplaintDesk"];
            reason?: string;
            route?: components["schemas"]["ComplaintRouted"];
            to?: string;
        };
        ComplaintOpening: {
            agents?: components["schemas"]["ComplaintParty"][];
            alike?: components["schemas"]["ComplaintDuplicate"][];
            as: string;
            class: components["schemas"]["ComplaintClassification"];
            clocks: components["schemas"]["CasefileClock"][];
            concerns?: string;
            content?: string;
            customer?: components["schemas"]["ComplaintParty"];
            excluded?: string[];
            form: string;
            how: components["schemas"]["Text"];
            /** Format: int64 */
            in_person?: number;
            line: string;
            links?: string[];
            /** Format: int64 */
            max_calls: number;
            /** Format: int64 */
            max_hops: number;
            /** Format: int64 */
            max_reps: number;
            number: string;
            origin?: string;
            outlet?: components["schemas"]["OrgOutlet"];
            owner: components["schemas"]["ComplaintHolder"];
            pausable?: string[];
            /** Format: int64 */
            people: number;
            /** Format: date-time */
            received: string;
            reference?: string;
            request?: string;
            route?: components["schemas"]["ComplaintRouted"];
            rules?: string[];
            severity: string;
            steps?: string;
            sum?: components["schemas"]["ComplaintSum"];
            tier: string;
            unit: string;
            unproven?: boolean;
        };
        ComplaintOpinionGiven: {
            /**
             * @description 意见 · position
             * @enum {string}
             */
            position: "justified" | "partly" | "unjustified";
            /** @description 理由 · reasons */
            text: string;
            user: string;
        };
        ComplaintPanel: {
            by?: string;
            chair: string;
            members: components["schemas"]["ComplaintMember"][];
            /** Format: int64 */
            quorum: number;
            /** Format: int64 */
            round: number;
            ruling?: string;
        };
        ComplaintPanelConvened: {
            /** @description 主持人，须为成员之一 · chair, one of the members */
            chair: string;
            clock: components["schemas"]["CasefileClock"];
            /** @description 专家 · experts */
            members: components["schemas"]["ComplaintSeat"][];
            /** @description 请专家判断的问题 · question put to the panel */
            question: string;
            /**
             * Format: int64
             * @description 作出裁决所需意见数 · opinions needed for a ruling
             */
            quorum: number;
            /** Format: int64 */
            round: number;
        };
        ComplaintPanelRuled: {
            dissent?: string[];
            /** Format: int64 */
            opinions: number;
            /**
             * @description 裁决 · ruling
             * @enum {string}
             */
            position: "justified" | "partly" | "unjustified";
            /** @description 裁决理由 · reasons */
            text: string;
        };
        ComplaintPart: {
            /** @description 涉及金额，如 60000 或 60000.50，空为不明 · sum at stake such as 60000 or 60000.50, empty: not known */
            amount?: string;
            /** @description 分类 · classification */
            class: components["schemas"]["ComplaintClassification"];
            /** @description 被投诉员工用户名 · employee complained of */
            concerns?: string;
            /** @description 投诉内容 · what is complained of */
            content: string;
            /** @description 币种，空为人民币 CNY · currency, empty: CNY */
            currency?: string;
            /** @description 被投诉网点代码 · outlet complained of */
            outlet?: string;
            /** @description 客户诉求 · what the customer asks for */
            request?: string;
        };
        ComplaintParty: {
            /** @description 账号或卡号 · account or card */
            account?: string;
            /** @description 通信地址 · address */
            address?: string;
            /** @description 客户编号，由系统按证件或电话识别 · opaque reference, found by the system */
            readonly customer?: string;
            /** @description 电子邮箱 · e-mail */
            email?: string;
            /** @description 证件号码 · number of the identity paper */
            id_number?: string;
            /**
             * @description 个人或单位 · person or business
             * @enum {string}
             */
            kind?: "person" | "business";
            /** @description 姓名或单位名称 · name */
            name?: string;
            /** @description 联系电话 · telephone */
            phone?: string;
        };
        ComplaintPause: {
            /** @description 时限 · clock */
            clock: string;
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintProposeConsequence: {
            /** @description 问责对象，空为被投诉员工 · who answers, empty: the employee complained of */
            employee?: string;
            /**
             * @description 整改或问责 · rectification or accountability
             * @enum {string}
             */
            kind: "rectification" | "accountability";
            /** @description 整改网点，空为被投诉网点 · outlet that mends, empty: the one complained of */
            outlet?: string;
            /** @description 写入整改通知书的要求，不得含客户信息；空则只写有投诉成立 · what the notice asks for, without customers' data; empty: that a complaint was found justified */
            points?: string[];
            /**
             * @description 严重程度 · severity
             * @enum {string}
             */
            severity?: "minor" | "normal" | "serious" | "critical";
            /** @description 应整改的问题或事由 · what is to be mended, or why */
            text: string;
        };
        ComplaintRecused: {
            interest: string;
            user: string;
            was?: string[];
        };
        ComplaintReferDiscipline: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 与违纪无关、不随本案移送的拆分件；其余拆分件、核查、并案一并移送 · parts that tell another story and stay where they are; other parts, reviews and merged cases go with it */
            spare?: string[];
        };
        ComplaintReferred: {
            owner: components["schemas"]["ComplaintHolder"];
            reason?: string;
            route?: components["schemas"]["ComplaintRouted"];
            spare?: string[];
        };
        ComplaintRefuseOffer: {
            /** @description 拒收理由 · reason */
            reason: string;
        };
        ComplaintRegister: {
            /** @description 代理人、继承人或代表 · proxy, heir or representatives */
            agents?: components["schemas"]["ComplaintParty"][];
            /** @description 涉及金额，如 60000 或 60000.50，空为不明 · sum at stake such as 60000 or 60000.50, empty: not known */
            amount?: string;
            /** @description 匿名 · anonymous */
            anonymous?: boolean;
            /**
             * Format: date
             * @description 来件要求的答复日 · day by which the sender wants an answer
             */
            answer_by?: string;
            /**
             * @description 投诉人身份，空为本人 · in which capacity, empty: in person
             * @enum {string}
             */
            as?: "self" | "proxy" | "heir" | "group";
            /** @description 分类；渠道必填 · classification; the channel is required */
            class: components["schemas"]["ComplaintClassification"];
            /** @description 被投诉员工用户名 · employee complained of */
            concerns?: string;
            /** @description 投诉内容 · what is complained of */
            content: string;
            /** @description 币种，空为人民币 CNY · currency, empty: CNY */
            currency?: string;
            /** @description 客户 · customer */
            customer?: components["schemas"]["ComplaintParty"];
            /** @description 共同当面投诉 · the group has come in person */
            in_person?: boolean;
            /**
             * @description 受理线路 · where the bank was reached
             * @enum {string}
             */
            line: "outlet" | "help" | "hotline" | "supervision" | "office";
            /** @description 关联的投诉 · complaints that belong together */
            links?: string[];
            /** @description 被投诉网点代码 · outlet complained of */
            outlet?: string;
            /**
             * Format: int64
             * @description 共同投诉人数 · how many complain together
             */
            people?: number;
            /**
             * Format: date-time
             * @description 收到时间，空为现在 · when it was received, empty: now
             */
            received_at?: string;
            /** @description 来件文号，如监管转办编号 · reference of the sender, e.g. the regulator */
            reference?: string;
            /** @description 客户诉求 · what the customer asks for */
            request?: string;
            /**
             * @description 程度，空为一般 · grade, empty: ordinary
             * @enum {string}
             */
            severity?: "ordinary" | "serious" | "major";
            /** @description 已采取的措施 · steps taken so far */
            steps?: string;
            /**
             * @description 繁简，空为简单 · simple or complex, empty: simple
             * @enum {string}
             */
            tier?: "simple" | "complex";
            /** @description 受理单位，空为本人所在单位 · unit that takes it in, empty: your own */
            unit?: string;
        };
        ComplaintRelease: {
            from: string;
            /** Format: int64 */
            in_person?: number;
            /** Format: int64 */
            people: number;
        };
        ComplaintReopen: {
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintReopenedWith: {
            clocks: components["schemas"]["CasefileClock"][];
            extended?: boolean;
            from?: string;
            reason?: string;
        };
        ComplaintReplaceExpert: {
            /** @description 接替的专家 · who comes */
            in: components["schemas"]["ComplaintSeat"];
            /** @description 被更换的专家 · who leaves */
            out: string;
            /** @description 理由 · reason */
            reason?: string;
        };
        ComplaintReplannedWith: {
            approved_by: string;
            bounds?: components["schemas"]["ComplaintBounds"];
            calendar: string;
            clocks: components["schemas"]["CasefileClock"][];
            moves: components["schemas"]["CasefileMove"][];
            rules?: string;
        };
        ComplaintRequestExtension: {
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintRequestReview: {
            /** @description 申请书等附件 · attachments */
            evidence?: string[];
            /** @description 书面申请 · in writing */
            in_writing: boolean;
            /**
             * Format: date-time
             * @description 收到申请时间，空为现在 · when it was received, empty: now
             */
            received_at?: string;
            /** @description 申请理由 · grounds */
            text: string;
        };
        ComplaintResume: {
            /** @description 时限 · clock */
            clock: string;
        };
        ComplaintResumed: {
            clock: components["schemas"]["CasefileClock"];
        };
        ComplaintReviewRequested: {
            /** @description 申请书等附件 · attachments */
            evidence?: string[];
            /** @description 书面申请 · in writing */
            in_writing: boolean;
            /** Format: date-time */
            received: string;
            /**
             * Format: date-time
             * @description 收到申请时间，空为现在 · when it was received, empty: now
             */
            received_at?: string;
            review: string;
            /** @description 申请理由 · grounds */
            text: string;
            unit: string;
        };
        ComplaintRouted: {
            desk: components["schemas"]["ComplaintDesk"];
            line?: string;
            matched?: components["schemas"]["RoutingMatch"][];
            row: string;
            table: string;
            user?: string;
            why: components["schemas"]["Text"];
        };
        ComplaintRulePanel: {
            /**
             * @description 裁决 · ruling
             * @enum {string}
             */
            position: "justified" | "partly" | "unjustified";
            /** @description 裁决理由 · reasons */
            text: string;
        };
        ComplaintSealedWith: {
            owner: components["schemas"]["ComplaintHolder"];
            with: string;
        };
        ComplaintSeat: {
            /**
             * @description 部门 · department
             * @enum {string}
             */
            department: "legal" | "retail" | "ebanking_card" | "operations" | "channel";
            /** @description 专家用户名 · user name */
            user: string;
        };
        ComplaintSplit: {
            /** @description 拆出的投诉 · parts */
            parts: components["schemas"]["ComplaintPart"][];
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintSplitInto: {
            cases: string[];
            /** @description 拆出的投诉 · parts */
            parts: components["schemas"]["ComplaintPart"][];
            /** @description 理由 · reason */
            reason: string;
        };
        ComplaintState: {
            absorbed?: string[];
            as: string;
            asked?: components["schemas"]["ComplaintExtension"];
            calls?: string[];
            class: components["schemas"]["ComplaintClassification"];
            clocks?: components["schemas"]["CasefileClock"][];
            concerns?: string;
            confirming?: boolean;
            customer?: string;
            decision?: components["schemas"]["ComplaintDecision"];
            declared?: string[];
            excluded?: string[];
            extended?: boolean;
            form: string;
            handled?: string[];
            /** Format: int64 */
            hops?: number;
            id: string;
            /** Format: int64 */
            in_person?: number;
            into?: string;
            left?: string;
            line: string;
            links?: string[];
            /** Format: int64 */
            max_calls: number;
            /** Format: int64 */
            max_hops: number;
            /** Format: int64 */
            max_reps?: number;
            number: string;
            offer?: components["schemas"]["ComplaintOffer"];
            origin?: string;
            outlet?: components["schemas"]["OrgOutlet"];
            owner: components["schemas"]["ComplaintHolder"];
            panel?: components["schemas"]["ComplaintPanel"];
            parts?: string[];
            pausable?: string[];
            paused?: string[];
            paused_at?: {
                [key: string]: string;
            };
            /** Format: int64 */
            people: number;
            /** Format: date-time */
            received: string;
            replied?: boolean;
            /** Format: int64 */
            reviewed?: number;
            reviews?: string[];
            /** Format: int64 */
            round: number;
            rules?: string[];
            sealed?: boolean;
            /** Format: int64 */
            seq: number;
            severity: string;
            sort?: string;
            spared?: string[];
            status: string;
            sum?: components["schemas"]["ComplaintSum"];
            tier: string;
            unit: string;
            unproven?: boolean;
            urged?: {
                [key: string]: string;
            };
        };
        ComplaintStepAside: {
            /** @description 回避理由 · reason */
            reason: string;
        };
        ComplaintSum: {
            /** @description 涉及金额，如 60000 或 60000.50，空为不明 · sum at stake such as 60000 or 60000.50, empty: not known */
            amount?: string;
            /** @description 币种，空为人民币 CNY · currency, empty: CNY */
            currency?: string;
        };
        ComplaintTellDecision: {
            /** @description 送达凭证 · proof of delivery */
            evidence?: string[];
            /**
             * @description 告知方式 · how
             * @enum {string}
             */
            how: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /**
             * Format: date-time
             * @description 客户收到时间，空为现在 · when the customer received it, empty: now
             */
            received_at?: string;
            /** @description 备注 · remark */
            text?: string;
        };
        ComplaintTellExtension: {
            /**
             * @description 告知方式 · how
             * @enum {string}
             */
            how: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /** @description 告知内容 · what the customer was told */
            text: string;
        };
        ComplaintView: {
            /** @description 代理人、继承人或代表（已脱敏） · proxy, heir or representatives, masked */
            agents: components["schemas"]["ComplaintParty"][];
            /** @description 登记时发现的相似投诉 · what looked alike when it was registered */
            alike: components["schemas"]["ComplaintDuplicate"][];
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            anonymous: boolean;
            /**
             * @description 投诉人身份 · in which capacity
             * @enum {string}
             */
            as: "self" | "proxy" | "heir" | "group";
            /**
             * Format: date-time
             * @description 本行处理期限 · the bank's own limit
             */
            bank_due?: string;
            /** @description 回访记录 · callbacks */
            calls: components["schemas"]["CallView"][];
            /** Format: date-time */
            changed_at: string;
            /** @description 分类 · classification */
            class: components["schemas"]["ComplaintClassification"];
            /** @description 分类名称 · what the catalogue calls them */
            class_names: components["schemas"]["ClassNames"];
            /** @description 各项时限：期限、剩余、依据、日历版本 · every limit: due, remaining, rule, calendar version */
            clocks: components["schemas"]["ClockView"][];
            /** Format: date-time */
            closed_at?: string;
            /** @description 被投诉员工 · employee complained of */
            concerns?: components["schemas"]["PersonRef"];
            /** @description 纪检办结情况 · how a matter of discipline ended */
            conclusion?: components["schemas"]["ConclusionView"];
            /** @description 提出的整改和问责 · rectifications and accountabilities proposed */
            consequences: components["schemas"]["ConsequenceView"][];
            /** @description 联系和办理经过 · contacts and steps */
            contacts: components["schemas"]["ContactView"][];
            /** @description 投诉内容 · what is complained of */
            content: string;
            /** @description 客户编号（不含个人信息） · opaque reference of the customer */
            customer?: string;
            /** Format: date-time */
            decided_at?: string;
            /** @description 处理决定，最后一项为现行决定 · decisions, the last one counts */
            decisions: components["schemas"]["DecisionView"][];
            /**
             * Format: date-time
             * @description 法定处理期限 · the legal limit
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 已延期 · the limit has been extended */
            extended: boolean;
            /** @description 正在办理的延期 · extension on its way */
            extension?: components["schemas"]["ExtensionState"];
            /** @description 已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told */
            firings: components["schemas"]["FiringView"][];
            /** Format: date-time */
            first_reply_at?: string;
            /**
             * @description 投诉或核查 · complaint or review
             * @enum {string}
             */
            form: "complaint" | "review";
            /** @description 历任责任人及其期间 · who owned it, and for how long */
            holds: components["schemas"]["OwnershipView"][];
            /**
             * Format: int64
             * @description 发起转办次数 · offers made
             */
            hops: number;
            /** @description 首问责任人如何确定 · why the first owner was the owner */
            how: components["schemas"]["Text"];
            id: string;
            /**
             * Format: int64
             * @description 其中当面投诉人数 · how many of the people came in person
             */
            in_person: number;
            /** @description 是否按期告知；未告知时省略 · whether the customer was told in time; left out before */
            in_time?: boolean;
            /** @description 并入的投诉 · merged into */
            into?: string;
            /**
             * @description 受理线路 · where the bank was reached
             * @enum {string}
             */
            line: "outlet" | "help" | "hotline" | "supervision" | "office";
            /** @description 关联、并案、拆分、核查的投诉 · complaints it belongs together with */
            links: components["schemas"]["LinkView"][];
            /**
             * Format: date-time
             * @description 最先到期的时限；告知后为回访 · the nearest limit that runs; once told, of the callback
             */
            next_due?: string;
            /** @description 投诉编号 · number */
            number: string;
            /** @description 待接收岗位 · offered to a desk */
            offered_desk?: components["schemas"]["DeskRef"];
            /** @description 待接收人 · offered to */
            offered_to?: components["schemas"]["PersonRef"];
            /** @description 核查或拆分所依据的投诉 · complaint that is reviewed, or was split */
            origin?: string;
            outcome?: string;
            outcome_name?: components["schemas"]["Text"];
            /** @description 被投诉网点 · outlet complained of */
            outlet?: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 当前责任人 · present owner */
            owner: components["schemas"]["PersonRef"];
            /** Format: date-time */
            owner_since: string;
            /** @description 专家正在评议 · an expert panel is sitting */
            panel_sits?: boolean;
            /** @description 专家评议 · expert panels */
            panels: components["schemas"]["PanelView"][];
            /** @description 客户（已脱敏） · customer, masked */
            party: components["schemas"]["ComplaintParty"];
            /** @description 规则允许中止的时限 · clocks that may pause */
            pausable: string[];
            /** @description 已中止的时限 · paused clocks */
            paused: string[];
            /** @description 时限的中止和恢复 · when limits stood still, and why */
            pauses: components["schemas"]["PauseView"][];
            /**
             * Format: int64
             * @description 投诉人数 · how many complain
             */
            people: number;
            /** Format: date-time */
            received_at: string;
            /** @description 来件文号 · reference of the sender */
            reference?: string;
            /**
             * Format: date-time
             * @description 首次回复期限 · limit of the first reply
             */
            reply_due?: string;
            /** @description 客户诉求 · what the customer asks for */
            request?: string;
            /**
             * Format: int64
             * @description 第几次办理 · 1, and one more each time it was taken up again
             */
            round: number;
            /** @description 适用的分办规则及理由 · routing rule that applied, and why */
            route?: components["schemas"]["ComplaintRouted"];
            /** @description 回访满意 · satisfied at the callback */
            satisfied?: boolean;
            /** @description 移送纪检 · with the discipline office */
            sealed?: boolean;
            /** @enum {string} */
            severity: "ordinary" | "serious" | "major";
            severity_name: components["schemas"]["Text"];
            /** @enum {string} */
            status: "registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded";
            status_name: components["schemas"]["Text"];
            /** @description 登记时已采取的措施 · steps taken before it was registered */
            steps?: string;
            /** @description 涉及金额 · sum at stake */
            sum?: components["schemas"]["ComplaintSum"];
            /** @enum {string} */
            tier: "simple" | "complex";
            /** Format: date-time */
            told_at?: string;
            /** @description 历次转办 · transfers offered */
            transfers: components["schemas"]["TransferView"][];
            /** @description 办理单位 · unit that has the case */
            unit: components["schemas"]["UnitRef"];
            /** @description 代理或继承证明待补 · the authorisation or proof is still missing */
            unproven?: boolean;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
            /** @description 您与本投诉有利害关系，应当回避 · you have an interest and must step aside */
            you_step_aside?: boolean;
        };
        ComplaintWithdraw: {
            /** @description 电话撤回的通话流水号或录音编号 · reference or recording of the call, where he withdrew by telephone */
            call?: string;
            /** @description 撤回声明等附件；非电话撤回必填 · the statement, required unless he called */
            evidence?: string[];
            /**
             * @description 方式 · how
             * @enum {string}
             */
            how: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            /**
             * Format: date-time
             * @description 收到撤回申请时间 · when it was received
             */
            received_at: string;
            /** @description 客户原话或说明 · what the customer said */
            text: string;
        };
        ComplaintWithdrawnWith: {
            absorbed?: string[];
            /** @description 电话撤回的通话流水号或录音编号 · reference or recording of the call, where he withdrew by telephone */
            call?: string;
            callback?: boolean;
            clocks?: components["schemas"]["CasefileClock"][];
            /** @description 撤回声明等附件；非电话撤回必填 · the statement, required unless he called */
            evidence?: string[];
            /**
             * @description 方式 · how
             * @enum {string}
             */
            how: "in_person" | "phone" | "letter" | "email" | "sms" | "other";
            late?: boolean;
            /** Format: date-time */
            received: string;
            /**
             * Format: date-time
             * @description 收到撤回申请时间 · when it was received
             */
            received_at: string;
            /** @description 客户原话或说明 · what the customer said */
            text: string;
        };
        ConclusionView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            outcome: string;
            /** @description 告知客户的内容 · what the customer was told */
            said?: components["schemas"]["Text"];
            text: string;
            /** Format: date-time */
            told_at?: string;
            told_how?: string;
            /** @description 无法告知的原因 · why he could not be told */
            untold?: string;
        };
        ConsequenceView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 问责对象 · who answers */
            employee?: components["schemas"]["PersonRef"];
            /** @enum {string} */
            kind: "rectification" | "accountability";
            /**
             * Format: uuid
             * @description 由此起草的整改通知书 · the notice drafted for it
             */
            notice?: string;
            /** @description 整改网点 · outlet that mends */
            outlet?: components["schemas"]["UnitRef"];
            /** @description 写入整改通知书的要求 · what the notice asks for */
            points: string[];
            /** @enum {string} */
            severity?: "minor" | "normal" | "serious" | "critical";
            /** @description 应整改的问题或事由 · what is to be mended, or why */
            text: string;
        };
        ContactView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            evidence: string[];
            how?: string;
            /** @enum {string} */
            kind: "first_reply" | "contact" | "step" | "authority";
            text: string;
        };
        CountsBulletinNumbers: {
            items: components["schemas"]["BulletinNumbers"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsDwellItem: {
            items: components["schemas"]["DwellItem"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsFlagCount: {
            items: components["schemas"]["FlagCount"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsGroupCount: {
            items: components["schemas"]["GroupCount"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsInspectionCount: {
            items: components["schemas"]["InspectionCount"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsInspectionNumbers: {
            items: components["schemas"]["InspectionNumbers"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsKindCount: {
            items: components["schemas"]["KindCount"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsRectificationNumbers: {
            items: components["schemas"]["RectificationNumbers"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsReturnRow: {
            items: components["schemas"]["ReturnRow"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsServiceNumbers: {
            items: components["schemas"]["ServiceNumbers"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CountsStatusCount: {
            items: components["schemas"]["StatusCount"][];
            /**
             * Format: int64
             * @description 合计 · altogether
             */
            total: number;
        };
        CourseView: {
            case: string;
            /** @enum {string} */
            kind: "programme" | "inspection" | "notice" | "complaint" | "incident" | "bulletin";
            /** @description 时限 · limits */
            limits: components["schemas"]["LimitView"][];
            /**
             * Format: date-time
             * @description 停留时间算至此时 · until when present stays are counted
             */
            now: string;
            /** @description 经过的路径 · the way it took */
            steps: components["schemas"]["StepView"][];
            /** @description 停留：按开始的先后 · stays, as they began */
            visits: components["schemas"]["VisitView"][];
        };
        CreateChannelBody: {
            /** @description 网址；邮件渠道不填 · address; none for mail */
            address?: string;
            /**
             * @description 类别，之后不可更改 · kind, never to change
             * @enum {string}
             */
            kind: "email" | "webhook" | "wecom" | "dingtalk" | "feishu";
            /**
             * @description 默认中文 · Chinese unless said otherwise
             * @enum {string}
             */
            language?: "zh" | "en" | "";
            /** @description 名称 · name */
            name: string;
            /**
             * Format: password
             * @description 签名密钥：webhook 为 whsec_ 加 Base64（必填），钉钉、飞书为加签密钥 · secret to sign with: whsec_ and base64 for a webhook (required)
             */
            secret?: string;
            /** @description 主题前缀，空为全部 · prefixes of topics, none: all */
            topics?: string[];
            /** @description 适用机构及其下级的人员 · for the people of this unit and those below */
            unit: string;
        };
        CreateOutletBody: {
            address?: components["schemas"]["Text"];
            closed?: boolean;
            code: string;
            hours?: components["schemas"]["Text"];
            /**
             * @description 机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out
             * @example 天河
             */
            mark?: string;
            name: components["schemas"]["Text"];
            /** Format: date */
            opened?: string;
            /** @description 上级机构路径 · path of the unit above */
            parent: string;
            phone?: string;
            type: string;
        };
        CreateTokenBody: {
            /**
             * Format: date-time
             * @description 到期时间，最长一年 · at most a year from now
             */
            expires_at: string;
            /** @description 用途 · what it is for */
            name: string;
            /** @description 责任人用户名 · user who answers for it */
            owner: string;
            /**
             * @description 机器角色 · roles for machines
             * @example [
             *       "integration"
             *     ]
             */
            roles: string[];
            /** @description 适用机构及其下级 · the unit, with all below */
            unit: string;
        };
        CreateUnitBody: {
            /** @description 机构代码 · code */
            code: string;
            /**
             * @description 网点请用 /outlets · for outlets use /outlets
             * @enum {string}
             */
            level: "province" | "city" | "sub_branch" | "department";
            /**
             * @description 机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out
             * @example 穗
             */
            mark?: string;
            name: components["schemas"]["Text"];
            /** @description 上级机构路径 · path of the unit above */
            parent: string;
        };
        CreateUserBody: {
            /** @description 电子邮箱，用于通知 · e-mail address, for notifications */
            email?: string;
            /** @description 员工号 · employee number */
            employee?: string;
            /** @enum {string} */
            language?: "zh" | "en" | "";
            /** @description 姓名 · name */
            name: string;
            /** @description 直接上级用户名 · user name of whom he reports to */
            supervisor?: string;
            /** @description 所在机构路径 · path of the unit */
            unit: string;
            /** @description 用户名，小写，之后不可更改 · user name, lower case, never to change */
            user: string;
        };
        CustomerFound: {
            /**
             * Format: int64
             * @description 您可查看的投诉件数 · complaints that you may know of
             */
            complaints: number;
            /** @description 客户编号（不含个人信息），可作投诉列表的筛选条件 · opaque reference, a filter of lists of complaints */
            customer: string;
        };
        DayShiftIn: {
            /** Format: date */
            day: string;
            /** @description 副岗用户名 · user name of who stands in for him */
            deputy?: string;
            /**
             * @description 开始时间（北京时间） · begins, Chinese time
             * @default 00:00
             * @example 08:30
             */
            from: string;
            /** @description 坐班领导用户名 · user name of the leader */
            leader: string;
            /**
             * @description 结束时间 · ends
             * @default 24:00
             * @example 17:30
             */
            to: string;
        };
        DecisionView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            facts: string;
            grounds: string;
            measures?: string;
            outcome: string;
            outcome_name: components["schemas"]["Text"];
            /** @description 核查：原处理过程是否合规 · of a review: whether the handling was sound */
            process_sound?: boolean;
            remedies: string[];
            /**
             * Format: int64
             * @description 收到之日起多少日内可申请核查 · days from receipt within which a review may be asked for
             */
            review_days: number;
            /** @description 向哪一单位申请 · whom to ask */
            review_unit?: components["schemas"]["UnitRef"];
            /** @description 决定书文号 · number of the notice */
            serial: string;
            /** @description 核查：原处理是否及时 · of a review: whether it was in time */
            timely?: boolean;
            /** Format: date-time */
            told_at?: string;
            told_how?: string;
            /** @description 作出决定的单位 · unit whose decision it is */
            unit: components["schemas"]["UnitRef"];
        };
        DeclareInterestBody: {
            /**
             * Format: date
             * @description 自；省略为今天 · first day; left out: today
             */
            from?: string;
            note?: string;
            /** @enum {string} */
            tie: "kinship" | "close" | "customer" | "unit" | "product_line";
            /**
             * Format: date
             * @description 至；省略为长期 · last day; left out: without end
             */
            until?: string;
            /** @description 员工用户名、客户标识、机构路径或产品条线代码 · user name, reference of a customer, path of a unit or code of a product line */
            with: string;
        };
        DeliveryHistory: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description 已尝试次数 · how often it was tried
             */
            attempts: number;
            case?: string;
            case_kind?: string;
            /** @description 渠道编号 · id of the channel */
            channel: string;
            /**
             * @description 最近一次的答复码或原因 · what came of the latest attempt
             * @example 503
             */
            code?: string;
            /** @description 直报类，优先发出 · a direct report, which goes first */
            direct: boolean;
            /** Format: date-time */
            done_at?: string;
            id: string;
            /** Format: date-time */
            last_try?: string;
            /** @description 收件箱中的消息 · the message in his inbox */
            message?: string;
            /**
             * Format: date-time
             * @description 下次尝试 · when it is tried next
             */
            next_try?: string;
            number?: string;
            /**
             * Format: date-time
             * @description 收件人在系统内阅读的时间 · when the person read it in the inbox
             */
            read_at?: string;
            /**
             * @description 待发、已送达、已放弃、已撤回（渠道已删除，或事项不再对收件人开放） · waiting, sent, failed for good, withdrawn because its channel is gone or its case was closed to the reader
             * @enum {string}
             */
            status: "waiting" | "sent" | "failed" | "withdrawn";
            /** @example notice.due */
            topic?: string;
            tried: components["schemas"]["AttemptView"][];
            unit: string;
            /** @description 收件人；群与系统为首位被告知者 · whom it is for; for groups and systems the first one told */
            user: string;
        };
        DeliveryView: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description 已尝试次数 · how often it was tried
             */
            attempts: number;
            case?: string;
            case_kind?: string;
            /** @description 渠道编号 · id of the channel */
            channel: string;
            /**
             * @description 最近一次的答复码或原因 · what came of the latest attempt
             * @example 503
             */
            code?: string;
            /** @description 直报类，优先发出 · a direct report, which goes first */
            direct: boolean;
            /** Format: date-time */
            done_at?: string;
            id: string;
            /** Format: date-time */
            last_try?: string;
            /** @description 收件箱中的消息 · the message in his inbox */
            message?: string;
            /**
             * Format: date-time
             * @description 下次尝试 · when it is tried next
             */
            next_try?: string;
            number?: string;
            /**
             * Format: date-time
             * @description 收件人在系统内阅读的时间 · when the person read it in the inbox
             */
            read_at?: string;
            /**
             * @description 待发、已送达、已放弃、已撤回（渠道已删除，或事项不再对收件人开放） · waiting, sent, failed for good, withdrawn because its channel is gone or its case was closed to the reader
             * @enum {string}
             */
            status: "waiting" | "sent" | "failed" | "withdrawn";
            /** @example notice.due */
            topic?: string;
            unit: string;
            /** @description 收件人；群与系统为首位被告知者 · whom it is for; for groups and systems the first one told */
            user: string;
        };
        DeskRef: {
            /** @description 岗位 · role */
            role: string;
            role_name: components["schemas"]["Text"];
            unit: components["schemas"]["UnitRef"];
        };
        DraftEditionBody: {
            /** @description 据以起草的版本；省略为最近批准的版本 · the version to copy; left out: the one approved last */
            from?: string;
            /** @description 修改说明 · what changes, and why */
            note: string;
            /** @description 施行日期；省略为自批准之日起 · first day; left out: from the day of approval */
            valid_from?: string;
        };
        DraftRosterBody: {
            /** @description 全月班次，整体替换 · all shifts of the month: they replace those there are */
            shifts: components["schemas"]["DayShiftIn"][];
        };
        DraftRosterDayBody: {
            /** @description 当日班次，整体替换；空表示无人坐班 · the day's shifts; none: nobody is on duty */
            shifts: components["schemas"]["ShiftIn"][];
        };
        DutyIn: {
            /** Format: date */
            day: string;
            /** @description 班次开始时间；本人当日只有一个班次时可省略 · when it begins; may be left out where the leader has one duty that day */
            from?: string;
        };
        DutyPerson: {
            /** @description 姓名 · name */
            name?: string;
            /**
             * @description 凭何岗位坐班 · by which role
             * @enum {string}
             */
            role: "duty_leader" | "branch_head";
            role_name: components["schemas"]["Text"];
            /** @description 任职机构 · where he holds it */
            unit: components["schemas"]["UnitRef"];
            /** @description 用户名 · user name */
            user: string;
        };
        DwellItem: {
            /**
             * Format: double
             * @description 平均停留（秒）；未结束的算至现在 · those that last count until now
             */
            average_seconds: number;
            element: string;
            /** Format: int64 */
            longest_seconds: number;
            /** Format: double */
            median_seconds: number;
            name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 其中仍在此处 · of these, such as last
             */
            present: number;
            /**
             * Format: int64
             * @description 期间开始的停留次数 · stays that began in the period
             */
            stays: number;
        };
        EditionView: {
            /** @description 据以起草的版本 · the version it was copied from */
            base?: string;
            /** Format: date-time */
            changed_at?: string;
            changed_by?: string;
            /** Format: date-time */
            decided_at?: string;
            /** @description 批准或退回的人 · who approved it or sent it back */
            decided_by?: string;
            /** @description 所查日期正在施行 · in force on the day asked about */
            in_force: boolean;
            /** Format: date-time */
            made_at?: string;
            made_by?: string;
            /** @description 参与起草的人，不得批准 · who had a part in it: they do not approve it */
            makers?: string[];
            note?: string;
            /** @description 退回理由 · why it was sent back */
            reason?: string;
            /**
             * Format: int64
             * @description 修改次数 · counts its changes
             */
            revision: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "discarded" | "shipped";
            /** @description 施行日期；空表示自批准之日起 · first day; empty: from the day of approval */
            valid_from?: string;
            /** @description 版本；shipped- 开头为出厂版本 · version; shipped-… came with the product */
            version: string;
        };
        EditionWholeCatalogue: {
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /** @description 据以起草的版本 · the version it was copied from */
            base?: string;
            /** Format: date-time */
            changed_at?: string;
            changed_by?: string;
            content: components["schemas"]["ClassificationCatalogue"];
            /** Format: date-time */
            decided_at?: string;
            /** @description 批准或退回的人 · who approved it or sent it back */
            decided_by?: string;
            /** @description 所查日期正在施行 · in force on the day asked about */
            in_force: boolean;
            /** Format: date-time */
            made_at?: string;
            made_by?: string;
            /** @description 参与起草的人，不得批准 · who had a part in it: they do not approve it */
            makers?: string[];
            note?: string;
            /** @description 退回理由 · why it was sent back */
            reason?: string;
            /**
             * Format: int64
             * @description 修改次数 · counts its changes
             */
            revision: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "discarded" | "shipped";
            /** @description 施行日期；空表示自批准之日起 · first day; empty: from the day of approval */
            valid_from?: string;
            /** @description 版本；shipped- 开头为出厂版本 · version; shipped-… came with the product */
            version: string;
        };
        EditionWholeTable: {
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /** @description 据以起草的版本 · the version it was copied from */
            base?: string;
            /** Format: date-time */
            changed_at?: string;
            changed_by?: string;
            content: components["schemas"]["RoutingTable"];
            /** Format: date-time */
            decided_at?: string;
            /** @description 批准或退回的人 · who approved it or sent it back */
            decided_by?: string;
            /** @description 所查日期正在施行 · in force on the day asked about */
            in_force: boolean;
            /** Format: date-time */
            made_at?: string;
            made_by?: string;
            /** @description 参与起草的人，不得批准 · who had a part in it: they do not approve it */
            makers?: string[];
            note?: string;
            /** @description 退回理由 · why it was sent back */
            reason?: string;
            /**
             * Format: int64
             * @description 修改次数 · counts its changes
             */
            revision: number;
            /** @enum {string} */
            status: "draft" | "submitted" | "approved" | "discarded" | "shipped";
            /** @description 施行日期；空表示自批准之日起 · first day; empty: from the day of approval */
            valid_from?: string;
            /** @description 版本；shipped- 开头为出厂版本 · version; shipped-… came with the product */
            version: string;
        };
        ErasureCaseView: {
            case: string;
            /**
             * Format: date-time
             * @description 结案时间 · when it was done
             */
            done_at: string;
            /**
             * Format: date-time
             * @description 保存期届满时间 · when it need no longer be kept
             */
            due_at: string;
            /** Format: date-time */
            ended_at?: string;
            /**
             * Format: int64
             * @description 因对象锁定尚待删除的附件数（销毁时） · attachments that waited for the end of their lock when it was erased
             */
            files: number;
            /** @description 密钥指纹 · print of the key */
            key?: string;
            kind: string;
            number?: string;
            /** @description 依据：结案时施行的规则 · the rule in force when it was done */
            rule: string;
            /**
             * @description 待销毁、已销毁、因法律保全保留、已重新办理 · due, erased, kept by a legal hold, opened again
             * @enum {string}
             */
            status: "due" | "erased" | "held" | "reopened";
        };
        ErasureView: {
            /** Format: date-time */
            approved_at?: string;
            approved_by?: components["schemas"]["PersonRef"];
            /** Format: int64 */
            cases: number;
            /** Format: date-time */
            ended_at?: string;
            /** @description 清单的摘要，批准时原样提交 · digest of the list, to be given when approving */
            hash: string;
            id: string;
            /** Format: date-time */
            made_at: string;
            reason?: string;
            revoke_reason?: string;
            /** Format: date-time */
            revoked_at?: string;
            revoked_by?: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description 不早于此时刻执行，此前可撤销 · carried out not before; until then it can be revoked
             */
            runs_at?: string;
            /**
             * @description 待批准、已批准待执行、已撤销、已执行 · waits for approval, approved and waiting, revoked, carried out
             * @enum {string}
             */
            status: "open" | "approved" | "revoked" | "done";
        };
        EventView: {
            /** Format: date-time */
            at: string;
            /** @description 事件内容，形式依事件名称而定 · content, its form depends on the name */
            body?: components["schemas"]["InspectionOpened"] | components["schemas"]["InspectionAssignedTo"] | components["schemas"]["InspectionReasoned"] | components["schemas"]["InspectionAnswered"] | components["schemas"]["InspectionSubmittedWith"] | components["schemas"]["InspectionAcceptedWith"] | components["schemas"]["InspectionPublishedWith"] | components["schemas"]["InspectionAppealedWith"] | components["schemas"]["InspectionAppealDecided"] | components["schemas"]["NoticeDrafted"] | components["schemas"]["NoticeIssuedWith"] | components["schemas"]["NoticePlan"] | components["schemas"]["NoticeDoneWith"] | components["schemas"]["NoticeVerify"] | components["schemas"]["NoticeReturnedWith"] | components["schemas"]["NoticeExtensionRequested"] | components["schemas"]["NoticeExtensionDecided"] | components["schemas"]["NoticeReplyAdvice"] | components["schemas"]["NoticeCloseAdvice"] | components["schemas"]["ProgrammeOpened"] | components["schemas"]["ProgrammePlannedWith"] | components["schemas"]["ProgrammeAllOpenedWith"] | components["schemas"]["BulletinDrafted"] | components["schemas"]["BulletinEditedWith"] | components["schemas"]["BulletinReleasedWith"] | components["schemas"]["BulletinClosedWith"] | components["schemas"]["BulletinClockFired"] | components["schemas"]["BulletinAcknowledge"] | components["schemas"]["IncidentReportedWith"] | components["schemas"]["IncidentAcknowledgedWith"] | components["schemas"]["IncidentUpdatedWith"] | components["schemas"]["IncidentHandedOverTo"] | components["schemas"]["IncidentGradedTo"] | components["schemas"]["IncidentClose"] | components["schemas"]["IncidentDismiss"] | components["schemas"]["ComplaintOpening"] | components["schemas"]["ComplaintImported"] | components["schemas"]["ComplaintClassified"] | components["schemas"]["ComplaintOffered"] | components["schemas"]["ComplaintHeld"] | components["schemas"]["ComplaintContact"] | components["schemas"]["ComplaintExtensionRequested"] | components["schemas"]["ComplaintExtensionDecided"] | components["schemas"]["ComplaintExtensionTold"] | components["schemas"]["ComplaintPause"] | components["schemas"]["ComplaintResumed"] | components["schemas"]["ComplaintPanelConvened"] | components["schemas"]["ComplaintOpinionGiven"] | components["schemas"]["ComplaintStepAside"] | components["schemas"]["ComplaintReplaceExpert"] | components["schemas"]["ComplaintChairNamed"] | components["schemas"]["ComplaintPanelRuled"] | components["schemas"]["ComplaintDecidedAs"] | components["schemas"]["ComplaintDecisionTold"] | components["schemas"]["ComplaintCalledBack"] | components["schemas"]["ComplaintReviewRequested"] | components["schemas"]["ComplaintWithdrawnWith"] | components["schemas"]["ComplaintLink"] | components["schemas"]["ComplaintMerge"] | components["schemas"]["ComplaintAbsorb"] | components["schemas"]["ComplaintSplitInto"] | components["schemas"]["ComplaintGraded"] | components["schemas"]["ComplaintSealedWith"] | components["schemas"]["ComplaintFamilySealed"] | components["schemas"]["ComplaintReopenedWith"] | components["schemas"]["ComplaintReferred"] | components["schemas"]["ComplaintConcludedWith"] | components["schemas"]["ComplaintDecidedWith"] | components["schemas"]["ComplaintRelease"] | components["schemas"]["ComplaintConsequence"] | components["schemas"]["ComplaintReplannedWith"] | components["schemas"]["ComplaintRecused"] | components["schemas"]["CasefileClockFired"] | components["schemas"]["CasefileReplanned"] | components["schemas"]["CasefileUrgedWith"] | components["schemas"]["NoticeUrgedWith"];
            by: components["schemas"]["PersonRef"];
            /** @description 散列值（仅审计员） · hash (auditors only) */
            hash?: string;
            /** @example inspection.submitted */
            name: string;
            /** @description 上一事件的散列值（仅审计员） · hash of the event before (auditors only) */
            prev_hash?: string;
            /**
             * Format: int64
             * @description 序号；有间断表示其间的事件您不得知道 · number; a gap means events that you may not know of
             */
            seq: number;
        };
        EvidenceDeclaration: {
            /**
             * Format: date-time
             * @description 拍摄时间（设备时钟） · when it was captured, by the device's clock
             */
            captured_at: string;
            /**
             * Format: uuid
             * @description 所属事项 · case that it belongs to
             */
            case: string;
            /** @example video/mp4 */
            content_type: string;
            /** @description 由另一份证据制成时 · where it was made from other evidence */
            derivation?: components["schemas"]["EvidenceDerivation"];
            /** @description 设备 · device */
            device?: string;
            /**
             * @description 文件名 · name of the file
             * @example 柜台.mp4
             */
            file_name: string;
            /**
             * @description 种类 · kind
             * @enum {string}
             */
            kind: "photo" | "audio" | "video" | "document";
            /** @description 整个文件的 SHA-256，十六进制 · of the whole file, hex */
            sha256: string;
            /**
             * Format: int64
             * @description 字节数 · bytes
             */
            size: number;
        };
        EvidenceDerivation: {
            /**
             * @description what was done to the original
             * @enum {string}
             */
            how: "redaction" | "clip" | "transcript";
            note?: string;
            /** @description the original */
            of: string;
        };
        EvidencePart: {
            /** Format: int64 */
            number: number;
            /** @description hex; empty where the store does not tell */
            sha256?: string;
            /**
             * Format: int64
             * @description bytes
             */
            size: number;
        };
        EvidencePartHash: {
            /** Format: int64 */
            number: number;
            /** @description SHA-256 of the part's bytes, hex */
            sha256: string;
        };
        EvidencePlan: {
            /**
             * @description single: one request; multipart: numbered parts
             * @enum {string}
             */
            mode: "single" | "multipart";
            /**
             * Format: int64
             * @description bytes of every part but the last
             */
            part_size: number;
            /**
             * Format: int64
             * @description number of parts, 1 for a single request
             */
            parts: number;
            /**
             * Format: int64
             * @description bytes of the whole file
             */
            size: number;
        };
        EvidenceReason: {
            code: string;
            msg: components["schemas"]["Text"];
        };
        EvidenceRegion: {
            /** Format: double */
            h: number;
            /** Format: double */
            w: number;
            /** Format: double */
            x: number;
            /** Format: double */
            y: number;
        };
        EvidenceTicket: {
            /** Format: date-time */
            expires: string;
            headers: {
                [key: string]: string;
            };
            method: string;
            /**
             * Format: int64
             * @description part number from 1; 1 for a single request
             */
            part: number;
            /** @description absolute, or a path on this server */
            url: string;
        };
        EvidenceTickets: {
            tickets: components["schemas"]["EvidenceTicket"][];
        };
        EvidenceTransfer: {
            evidence: components["schemas"]["EvidenceView"];
            upload: components["schemas"]["EvidenceUpload"];
        };
        EvidenceUpload: {
            /** @description parts that the store holds in full */
            have: components["schemas"]["EvidencePart"][];
            /** @description part numbers still to be sent */
            missing: number[];
            plan: components["schemas"]["EvidencePlan"];
            /** @description signed requests; for parts ask with their hashes */
            tickets: components["schemas"]["EvidenceTicket"][];
        };
        EvidenceView: {
            /** Format: date-time */
            captured_at: string;
            captured_by: string;
            case: string;
            /** @description 校验后为实际类型 · by content once verified */
            content_type: string;
            /** Format: date-time */
            declared_at: string;
            derivation?: components["schemas"]["EvidenceDerivation"];
            device?: string;
            file_name: string;
            id: string;
            /** @description 可在页面内查看；否则只能下载 · may be shown in place; otherwise download only */
            inline: boolean;
            kind: string;
            /** Format: date-time */
            lock_until?: string;
            /** @description 存储已锁定，到期前不可删除 · the store refuses to delete it */
            locked: boolean;
            /** @description 未通过的原因 · why it was rejected */
            reason?: components["schemas"]["EvidenceReason"];
            /** Format: date-time */
            received_at?: string;
            sha256: string;
            /**
             * Format: int64
             * @description 字节数 · bytes
             */
            size: number;
            /**
             * @description 待上传、校验中、已校验、未通过、已销毁 · waits for bytes, being verified, verified, rejected, erased
             * @enum {string}
             */
            status: "awaiting" | "received" | "verified" | "rejected" | "erased";
            uploader: string;
            uploader_name?: string;
            /** Format: date-time */
            verified_at?: string;
        };
        ExpertView: {
            /**
             * @description 不能担任的原因：有利害关系、经办人、已在专家团队中；空为可以 · why he may not: interest, handles the case, on the panel already; empty: he may
             * @enum {string}
             */
            bar?: "interest" | "handler" | "member";
            /**
             * @description 所属部门 · department
             * @enum {string}
             */
            department: "legal" | "retail" | "ebanking_card" | "operations" | "channel";
            department_name: components["schemas"]["Text"];
            /** @description 姓名 · name */
            name?: string;
            /** @description 所在机构 · unit */
            unit: components["schemas"]["UnitRef"];
            /** @description 用户名 · user name */
            user: string;
        };
        ExpertViews: {
            items: components["schemas"]["ExpertView"][];
        };
        ExtensionItem: {
            /** Format: date-time */
            asked_at: string;
            /** @description 申请人 · who asked */
            asked_by: components["schemas"]["PersonRef"];
            /** Format: date-time */
            decided_at?: string;
            /** @description 审批人 · who decided */
            decided_by?: components["schemas"]["PersonRef"];
            /** @description 审批意见 · reason of the decision */
            decision?: string;
            issuer: components["schemas"]["UnitRef"];
            /**
             * Format: date-time
             * @description 新期限 · limit after
             */
            new_due?: string;
            notice: string;
            /**
             * Format: date-time
             * @description 原期限 · limit before
             */
            old_due?: string;
            outlet: components["schemas"]["OutletRef"];
            /** @description 申请理由 · why */
            reason: string;
            /** @description 整改编号 · rectification */
            rectification: string;
            /**
             * @description 待审批、同意、不同意、已失效（先行完成） · waits, granted, refused, lapsed because the mending was handed in first
             * @enum {string}
             */
            status: "pending" | "granted" | "refused" | "lapsed";
            status_name: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description 申请延至 · asked to be extended until
             */
            until: string;
            /**
             * Format: date
             * @description 申请延至的最后一日（含当日） · the last day asked for, inclusive
             */
            until_day: string;
        };
        ExtensionState: {
            by: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description 延长后的期限 · end of the longer limit
             */
            due?: string;
            /** @description 已批准；告知客户后才生效 · granted: it counts once the customer has been told */
            granted: boolean;
            reason: string;
        };
        FailureView: {
            /** @description 已附证据 · evidence is there */
            evidence: boolean;
            item: string;
            /** @enum {string} */
            severity: "minor" | "normal" | "serious" | "critical";
            subject?: string;
        };
        FieldProblem: {
            /**
             * @description 固定代码 · stable code
             * @example required
             */
            code?: string;
            /** @description 说明（按请求语言） · what is wrong, in the language of the request */
            detail: string;
            /** @description 英文说明 · the same in English */
            detail_en: string;
            /** @description 中文说明 · the same in Chinese */
            detail_zh: string;
            /**
             * @description 请求体内为 JSON 指针；其他为 query:名称、path:名称、header:名称 · JSON pointer into the body, or query:name, path:name, header:name
             * @example /from
             */
            pointer: string;
        };
        FindingItem: {
            /** @description 证据编号 · ids of evidence */
            evidence: string[];
            /** @description 问题编号 · id */
            id: string;
            /** @description 所属检查 · inspection */
            inspection: string;
            issuer: components["schemas"]["UnitRef"];
            item: components["schemas"]["ItemRef"];
            /**
             * @description 检查类型 · kind of check
             * @enum {string}
             */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            outlet: components["schemas"]["OutletRef"];
            /** Format: date-time */
            published_at?: string;
            /**
             * Format: date-time
             * @description 提出时间（仅检查方） · when it was raised (inspecting side only)
             */
            raised_at?: string;
            /** @description 情况说明 · what was seen */
            remark?: string;
            /** @description 屡查屡犯：此前的问题编号 · repeat offence: earlier findings */
            repeat_of: string[];
            /**
             * @description 严重程度 · severity
             * @enum {string}
             */
            severity: "minor" | "normal" | "serious" | "critical";
            severity_name: components["schemas"]["Text"];
            /**
             * @description 成立、申诉中、已撤销、申诉驳回 · stands, appealed, withdrawn after an appeal, upheld
             * @enum {string}
             */
            status: "standing" | "appealed" | "withdrawn" | "upheld";
            status_name: components["schemas"]["Text"];
            /** @description 所涉员工 · employee concerned */
            subject?: string;
            /** @description 启用前的检查所发现，导入而来：证据和整改不在本系统 · of a check of the time before the system: its evidence and its rectification are not here */
            taken_over?: boolean;
            /** @description 审核人说明理由后无证据发布 · published without evidence, with the reviewer's reason */
            waived?: boolean;
        };
        FiringView: {
            /**
             * @description 哪一时限 · which limit
             * @example handle
             */
            clock: string;
            /**
             * Format: date-time
             * @description 应到时间 · when it was due
             */
            due: string;
            /**
             * Format: date-time
             * @description 系统发现时间；停机期间到期的较晚 · when the system noticed, which is later if it was down
             */
            noticed: string;
            /**
             * @description 到了哪一步 · which step of its ladder
             * @example due
             */
            step: string;
            /** @description 已告知的人 · who has been told of it */
            told: components["schemas"]["PersonRef"][];
        };
        FlagCount: {
            /** Format: int64 */
            count: number;
            settled: boolean;
        };
        FlagItem: {
            /**
             * Format: int64
             * @description 提示时的投诉件数 · complaints when it was raised
             */
            complaints: number;
            employee: components["schemas"]["PersonRef"];
            id: string;
            /**
             * Format: int64
             * @description 件数起点 · the number that is flagged
             */
            least: number;
            /**
             * Format: int64
             * @description 统计期间（月） · within so many months
             */
            months: number;
            /** Format: date-time */
            raised_at: string;
            /** @description 处理情况 · what was done */
            remark?: string;
            settled: boolean;
            /** Format: date-time */
            settled_at?: string;
            settled_by?: components["schemas"]["PersonRef"];
            /** @description 此后件数未曾低于起点 · the number has not been below since */
            stands: boolean;
            /** @description 员工所属机构 · unit of the employee */
            unit: components["schemas"]["UnitRef"];
        };
        FormView: {
            /** @description 已填写的答案 · answers so far */
            answers: components["schemas"]["AnswerItem"][];
            /** @description 按已有答案应当填写的项目（含跳转），按顺序 · what the checklist asks, given the answers so far, in order */
            asked: components["schemas"]["ChecklistKey"][];
            /** @description 按已有答案不合格、将成为问题的项目 · failed so far: these become findings */
            failed: components["schemas"]["FailureView"][];
            /** @description 必填而未填 · mandatory and not answered yet */
            missing: components["schemas"]["ChecklistKey"][];
            /** @description 按已有答案计算的得分 · the score so far */
            percent: string;
            /** @description 按已有答案逐项计算的结果 · the score so far, item by item */
            result: components["schemas"]["ChecklistResult"];
            /** @description 审核人退回的意见（仅退回修改时） · why the reviewer returned it (while it is returned) */
            returned?: components["schemas"]["ReturnedView"];
            status: string;
            /** @description 被观察的员工 · employees observed */
            subjects: components["schemas"]["ChecklistSubject"][];
            /** @description 检查表 · the checklist */
            template: components["schemas"]["ChecklistTemplate"];
            /**
             * Format: int64
             * @description 事项版本 · version of the case that it shows
             */
            version: number;
        };
        GrantRoleBody: {
            /**
             * Format: date-time
             * @description 空为立即 · absent: now
             */
            from?: string;
            /**
             * @description 角色 · role
             * @example inspector
             */
            role: string;
            /**
             * @description 适用机构及其下级 · the unit, with all below
             * @example /ho/
             */
            unit: string;
            /**
             * Format: date-time
             * @description 空为长期 · absent: without end
             */
            until?: string;
        };
        GrantView: {
            /** @description 当前有效 · counts now */
            active: boolean;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            granted_at: string;
            granted_by: string;
            /** @description 授予人 · who granted it */
            grantor: components["schemas"]["PersonRef"];
            id: string;
            /** @description 适用机构及其名称 · the unit with its name */
            place: components["schemas"]["UnitRef"];
            /** Format: date-time */
            revoked_at?: string;
            revoked_by?: string;
            /** @description 收回人 · who took it back */
            revoker?: components["schemas"]["PersonRef"];
            role: string;
            /** @description 角色名称 · name of the role */
            title: components["schemas"]["Text"];
            /** @description 适用机构及其下级 · the unit, with all below */
            unit: string;
            /**
             * Format: date-time
             * @description 空为长期 · absent: without end
             */
            until?: string;
            /** @description 持有人 · holder */
            user: string;
        };
        GroupCount: {
            /** Format: int64 */
            count: number;
            /** @description 名称 · what it is called */
            name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 其中屡查屡犯 · of these, repeat offences
             */
            repeated?: number;
            /**
             * Format: int64
             * @description 其中启用前的检查所发现，没有整改记录 · of these findings, such as come from before the system and have no rectification
             */
            taken_over?: number;
            /** @description 取值 · value */
            value: string;
        };
        HeldRole: {
            /** @description 适用机构及其下级 · the unit, with all below */
            place: components["schemas"]["UnitRef"];
            role: string;
            /** @description 角色名称 · name of the role */
            title: components["schemas"]["Text"];
        };
        HoldView: {
            /** @description 所保全的事项 · the case held */
            case?: string;
            /** @description 所保全的客户 · the customer whose cases are held */
            customer?: string;
            id: string;
            /** @description 保全中 · in force */
            in_force: boolean;
            kind?: string;
            lift_reason?: string;
            /** Format: date-time */
            lifted_at?: string;
            lifted_by?: components["schemas"]["PersonRef"];
            /** Format: date-time */
            placed_at: string;
            placed_by: components["schemas"]["PersonRef"];
            reason: string;
            unit: string;
        };
        HomeLine: {
            /** Format: int64 */
            count: number;
            /** @example inspections.to_review */
            key: string;
            /**
             * @description 列出这些事项的地址（接口路径与查询参数） · the list of exactly these: path below the API's base with its query
             * @example /inspections?status=submitted&waiting=true
             */
            link: string;
            /**
             * Format: int64
             * @description 其中已超期 · of these, overdue
             */
            overdue?: number;
            title: components["schemas"]["Text"];
        };
        HomeView: {
            /** @description 已超期 · late */
            late: components["schemas"]["HomeLine"][];
            /** @description 七天内到期 · due within 7 days */
            soon: components["schemas"]["HomeLine"][];
            /**
             * Format: int64
             * @description 未读消息 · unread messages
             */
            unread: number;
            /** @description 等我办理 · waits for me */
            waiting: components["schemas"]["HomeLine"][];
        };
        IncidentAcknowledgedWith: {
            update: components["schemas"]["CasefileClock"];
            /** Format: int64 */
            waited: number;
        };
        IncidentClose: {
            /** @description 问责建议 · proposal of accountability */
            accountability?: string;
            /** @description 原因 · cause */
            cause: string;
            /** @description 结论 · conclusion */
            conclusion: string;
            /** @description 后续处理：投诉、整改等；没有则写明 · what follows: complaint, rectification …; say so if nothing does */
            follow_up: string;
            /** @description 由此产生的投诉、检查、整改通知书 · complaints, inspections and notices that came of it */
            links?: string[];
        };
        IncidentClosing: {
            /** @description 问责建议 · proposal of accountability */
            accountability?: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 原因 · cause */
            cause?: string;
            /** @description 结论 · conclusion */
            conclusion?: string;
            /** @description 后续处理 · what follows */
            follow_up?: string;
            /** @description 误报的说明 · why it was a mistake */
            mistaken?: string;
        };
        IncidentDismiss: {
            /** @description 误报的说明 · why it was a mistake */
            reason: string;
        };
        IncidentGrade: {
            /** @description 理由 · reason */
            reason: string;
            /**
             * @description 严重程度 · severity
             * @enum {string}
             */
            severity: "serious" | "major" | "critical";
        };
        IncidentGradedTo: {
            from: string;
            reason?: string;
            to: string;
        };
        IncidentGrading: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @enum {string} */
            from: "serious" | "major" | "critical";
            reason: string;
            /** @enum {string} */
            to: "serious" | "major" | "critical";
        };
        IncidentHand: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            from: components["schemas"]["PersonRef"];
            reason: string;
            to: components["schemas"]["PersonRef"];
        };
        IncidentHandOver: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 总行接手人用户名 · user name of who takes over at head office */
            to: string;
        };
        IncidentHandedOverTo: {
            from: string;
            reason?: string;
            to: string;
        };
        IncidentItem: {
            /** Format: date-time */
            acknowledged_at?: string;
            /** @description 总行签收人 · who of head office acknowledged */
            acknowledged_by?: components["schemas"]["PersonRef"];
            /**
             * Format: int64
             * @description 涉及人数 · people affected
             */
            affected: number;
            /** Format: date-time */
            changed_at: string;
            /** Format: date-time */
            closed_at?: string;
            /** @description 当事员工，不得办理也看不到此报告 · employee concerned, who neither handles nor sees it */
            concerned?: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description 正在计时的时限 · when what runs is due
             */
            due?: string;
            id: string;
            /** @description 事件类别 · kind of incident */
            kind: components["schemas"]["IncidentKind"];
            /**
             * Format: date-time
             * @description 获知时间 · when it became known
             */
            known_at: string;
            /** @description 到时限时总行未签收 · head office had not acknowledged when the limit passed */
            late: boolean;
            number: string;
            overdue: boolean;
            /** @description 发生地 · where it happened */
            place: components["schemas"]["PlaceRef"];
            /** Format: date-time */
            reported_at: string;
            /** @description 报告人 · who reported it */
            reporter?: components["schemas"]["PersonRef"];
            /** @description 总行负责人 · who of head office has it in hand */
            responsible?: components["schemas"]["PersonRef"];
            /** @enum {string} */
            severity: "serious" | "major" | "critical";
            severity_name: components["schemas"]["Text"];
            /** @enum {string} */
            status: "reported" | "acknowledged" | "closed" | "mistaken";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 续报次数 · follow-up reports
             */
            update_count: number;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
            /**
             * Format: int64
             * @description 从报告到总行签收的秒数 · seconds from the report to the acknowledgement
             */
            waited_seconds?: number;
        };
        IncidentKind: {
            code: string;
            name: components["schemas"]["Text"];
        };
        IncidentKinds: {
            items: components["schemas"]["IncidentKind"][];
        };
        IncidentProgress: {
            /**
             * Format: int64
             * @description 更正后的涉及人数 · people affected, as known then
             */
            affected?: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 已采取的措施 · measures taken */
            measures?: string;
            /** @description 进展 · what has become known */
            text?: string;
        };
        IncidentReport: {
            /**
             * Format: int64
             * @description 涉及人数 · people affected
             */
            affected?: number;
            /** @description 关联的投诉 · complaints that belong to it */
            complaints?: string[];
            /** @description 当事员工用户名；该员工不得办理也看不到此报告 · user name of the employee concerned, who neither handles nor sees the report */
            concerned?: string;
            /** @description 现场联系人 · contact on the spot */
            contact?: string;
            /**
             * @description 事件类别代码，见 /incidents/kinds · code of the kind of incident, see /incidents/kinds
             * @example injury
             */
            kind: string;
            /**
             * Format: date-time
             * @description 获知时间，空为现在；时限自此起算 · when it became known, empty: now; the limit runs from then
             */
            known?: string;
            /** @description 发生网点的代码；与 unit 均为空则为本人所在单位 · code of the outlet where it happened; with unit empty as well: your own unit */
            outlet?: string;
            /** @description 联系电话 · contact phone */
            phone?: string;
            /**
             * @description 严重程度，空为重大 · severity, empty: major
             * @enum {string}
             */
            severity?: "serious" | "major" | "critical";
            /** @description 具体位置 · the exact spot */
            spot?: string;
            /** @description 发生单位的路径（不在网点时） · path of the unit where it happened, if not in an outlet */
            unit?: string;
            /** @description 发生了什么 · what happened */
            what: string;
        };
        IncidentReportedWith: {
            /** Format: int64 */
            affected?: number;
            alarm: components["schemas"]["CasefileClock"];
            complaints?: string[];
            concerned?: string;
            contact?: string;
            head_office: string;
            kind: components["schemas"]["IncidentKind"];
            /** Format: date-time */
            known: string;
            number: string;
            outlet?: string;
            phone?: string;
            place: string;
            place_name: components["schemas"]["Text"];
            severity: string;
            spot?: string;
            what?: string;
        };
        IncidentSignature: {
            /** Format: date-time */
            at: string;
            name?: string;
            user: string;
        };
        IncidentState: {
            acknowledged?: components["schemas"]["IncidentSignature"];
            /** Format: int64 */
            affected?: number;
            clocks?: components["schemas"]["CasefileClock"][];
            /** Format: date-time */
            closed_at?: string;
            concerned?: string;
            head_office: string;
            id: string;
            kind: components["schemas"]["IncidentKind"];
            /** Format: date-time */
            known: string;
            links?: string[];
            number: string;
            outlet?: string;
            place: string;
            place_name: components["schemas"]["Text"];
            /** Format: date-time */
            reported_at: string;
            reporter: string;
            responsible?: string;
            /** Format: int64 */
            seq: number;
            severity: string;
            status: string;
            /** Format: int64 */
            updates?: number;
        };
        IncidentUpdate: {
            /**
             * Format: int64
             * @description 更正后的涉及人数 · people affected, as known now
             */
            affected?: number;
            /** @description 新关联的投诉 · complaints that belong to it */
            complaints?: string[];
            /** @description 已采取的措施 · measures taken */
            measures?: string;
            /** @description 事件进展 · what has become known */
            text?: string;
        };
        IncidentUpdatedWith: {
            /**
             * Format: int64
             * @description 更正后的涉及人数 · people affected, as known now
             */
            affected?: number;
            /** @description 新关联的投诉 · complaints that belong to it */
            complaints?: string[];
            /** @description 已采取的措施 · measures taken */
            measures?: string;
            next?: components["schemas"]["CasefileClock"];
            /** @description 事件进展 · what has become known */
            text?: string;
        };
        IncidentView: {
            /** Format: date-time */
            acknowledged_at?: string;
            /** @description 总行签收人 · who of head office acknowledged */
            acknowledged_by?: components["schemas"]["PersonRef"];
            /**
             * Format: int64
             * @description 涉及人数 · people affected
             */
            affected: number;
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /** Format: date-time */
            changed_at: string;
            /** @description 正在计时的时限 · running limits */
            clocks: components["schemas"]["ClockView"][];
            /** Format: date-time */
            closed_at?: string;
            /** @description 办结 · how it was closed */
            closing?: components["schemas"]["IncidentClosing"];
            /** @description 当事员工，不得办理也看不到此报告 · employee concerned, who neither handles nor sees it */
            concerned?: components["schemas"]["PersonRef"];
            /** @description 现场联系人 · contact on the spot */
            contact?: string;
            /**
             * Format: date-time
             * @description 正在计时的时限 · when what runs is due
             */
            due?: string;
            /** @description 已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told */
            firings: components["schemas"]["FiringView"][];
            /** @description 严重程度的调整 · how its severity was changed */
            gradings: components["schemas"]["IncidentGrading"][];
            /** @description 负责人的变更 · who handed it to whom */
            handovers: components["schemas"]["IncidentHand"][];
            id: string;
            /** @description 事件类别 · kind of incident */
            kind: components["schemas"]["IncidentKind"];
            /**
             * Format: date-time
             * @description 获知时间 · when it became known
             */
            known_at: string;
            /** @description 到时限时总行未签收 · head office had not acknowledged when the limit passed */
            late: boolean;
            /** @description 关联的投诉及由此产生的事项 · complaints that belong to it, and cases that came of it */
            links: string[];
            number: string;
            overdue: boolean;
            /** @description 联系电话 · contact phone */
            phone?: string;
            /** @description 发生地 · where it happened */
            place: components["schemas"]["PlaceRef"];
            /** @description 续报，按先后 · follow-up reports in their order */
            progress: components["schemas"]["IncidentProgress"][];
            /** Format: date-time */
            reported_at: string;
            /** @description 报告人 · who reported it */
            reporter?: components["schemas"]["PersonRef"];
            /** @description 总行负责人 · who of head office has it in hand */
            responsible?: components["schemas"]["PersonRef"];
            /** @enum {string} */
            severity: "serious" | "major" | "critical";
            severity_name: components["schemas"]["Text"];
            /** @description 具体位置 · the exact spot */
            spot?: string;
            /** @enum {string} */
            status: "reported" | "acknowledged" | "closed" | "mistaken";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 续报次数 · follow-up reports
             */
            update_count: number;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
            /**
             * Format: int64
             * @description 从报告到总行签收的秒数 · seconds from the report to the acknowledgement
             */
            waited_seconds?: number;
            /** @description 发生了什么 · what happened */
            what: string;
        };
        InspectionAccept: {
            /** @description 无证据发布的理由 · reasons for findings without evidence */
            waivers?: components["schemas"]["InspectionWaiver"][];
        };
        InspectionAcceptedWith: {
            waivers?: components["schemas"]["InspectionWaiver"][];
        };
        InspectionAnswer: {
            /** @description 答案 · answers */
            answers: components["schemas"]["InspectionItemAnswer"][];
            /** @description 被观察的员工 · employees observed */
            subjects?: components["schemas"]["ChecklistSubject"][];
        };
        InspectionAnswered: {
            answers: components["schemas"]["InspectionItemAnswer"][];
            subjects?: components["schemas"]["ChecklistSubject"][];
        };
        InspectionAppeal: {
            /** @description 证据编号 · ids of evidence */
            evidence?: string[];
            /** @description 问题编号 · finding */
            finding: string;
            /** @description 申诉理由 · grounds */
            grounds: string;
        };
        InspectionAppealDecided: {
            after: components["schemas"]["InspectionScore"];
            before: components["schemas"]["InspectionScore"];
            finding: string;
            reason: string;
            result?: components["schemas"]["ChecklistResult"];
            uphold: boolean;
        };
        InspectionAppealedWith: {
            appellant: components["schemas"]["InspectionPerson"];
            decide?: components["schemas"]["CasefileClock"];
            evidence?: string[];
            finding: string;
            grounds: string;
        };
        InspectionAssign: {
            /** @description 计划开始日（YYYY-MM-DD） · first planned day */
            from?: string;
            /** @description 检查人用户名 · user name of the inspector */
            inspector: string;
            /** @description 计划完成日（YYYY-MM-DD） · last planned day */
            to?: string;
        };
        InspectionAssignedTo: {
            fill: components["schemas"]["CasefileClock"];
            /** Format: date-time */
            from: string;
            inspector: components["schemas"]["InspectionPerson"];
            /** Format: date-time */
            to: string;
        };
        InspectionCancel: {
            /** @description 理由 · reason */
            reason: string;
        };
        InspectionCount: {
            /** Format: int64 */
            count: number;
            kind: string;
            kind_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 其中已超期 · of these, overdue
             */
            overdue: number;
            status: string;
            status_name: components["schemas"]["Text"];
        };
        InspectionDecideAppeal: {
            /** @description 问题编号 · finding */
            finding: string;
            /** @description 裁定理由 · reason */
            reason: string;
            /** @description 是否支持申诉 · whether the outlet is right */
            uphold: boolean;
        };
        InspectionDecline: {
            /** @description 理由 · reason */
            reason: string;
        };
        InspectionFinding: {
            appellant?: components["schemas"]["InspectionPerson"];
            evidence?: string[];
            id: string;
            item: string;
            module: string;
            repeat_of?: string[];
            severity: string;
            status: string;
            subject?: string;
            waived?: boolean;
        };
        InspectionItem: {
            /**
             * Format: int64
             * @description 待裁定的申诉数 · appeals that wait for a decision
             */
            appeal_count: number;
            /** Format: date-time */
            changed_at?: string;
            checklist: components["schemas"]["ChecklistRef"];
            /**
             * Format: date-time
             * @description 最近的时限 · the clock that is due first
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /**
             * Format: int64
             * @description 问题数 · findings
             */
            finding_count: number;
            /**
             * Format: date
             * @description 计划开始日；暗访和视频检查不向被检查方显示 · first planned day; not shown to the inspected side of a mystery-shopper or video check
             */
            from?: string;
            id: string;
            /** @description 检查人；神秘人的身份不予显示时省略 · inspector; left out where a mystery shopper must not be named */
            inspector?: components["schemas"]["PersonRef"];
            /** @description 检查单位 · inspecting unit */
            issuer: components["schemas"]["UnitRef"];
            /**
             * @description 检查类型 · kind of check
             * @enum {string}
             */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            /** @description 编号，发布时产生 · number, given at publication */
            number?: string;
            /** Format: date-time */
            opened_at?: string;
            outlet: components["schemas"]["OutletRef"];
            /** @description 已超期 · overdue */
            overdue: boolean;
            /** @description 是否达标 · whether the pass mark was reached */
            passed?: boolean;
            /** @description 所属检查计划 · programme */
            programme?: string;
            /** Format: date-time */
            published_at?: string;
            /**
             * Format: int64
             * @description 退回次数 · how often it was returned
             */
            return_count?: number;
            /** @description 审核人 · reviewer */
            reviewer?: components["schemas"]["PersonRef"];
            /** @description 轮次 · round */
            round?: string;
            /** @description 得分（百分比） · percentage */
            score?: string;
            /**
             * Format: int64
             * @description 成立的问题数 · findings that stand
             */
            standing_count: number;
            /**
             * @description 状态 · where it stands
             * @enum {string}
             */
            status: "planned" | "assigned" | "in_progress" | "submitted" | "under_review" | "returned" | "accepted" | "published" | "final" | "cancelled";
            status_name: components["schemas"]["Text"];
            /**
             * Format: date
             * @description 计划完成日（含当日） · last planned day, inclusive
             */
            to?: string;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version?: number;
            /**
             * @description 您可看到的程度：仅知有此检查、已发布的结果、全部（检查方） · how much of it you see: that it will take place, the published result, all of it (inspecting side)
             * @enum {string}
             */
            view: "outline" | "result" | "whole";
        };
        InspectionItemAnswer: {
            /** Format: int64 */
            count?: number;
            /** @description 证据编号 · ids of evidence */
            evidence?: string[];
            /** @description code of the exception claimed */
            exception?: string;
            item: string;
            minutes?: string;
            na?: boolean;
            /** @description yes, no, or an option's code */
            option?: string;
            points?: string;
            /** @description 情况说明 · what was seen */
            remark?: string;
            subject?: string;
        };
        InspectionNumbers: {
            /** @description 平均得分（百分制）；按模块时为模块得分的平均 · average score of 100; by module, of the module */
            average?: string;
            /**
             * Format: date
             * @description 按月、按天数分组时：自此日 · by month or age: from this day
             */
            from?: string;
            /**
             * @description 列出本组各件的地址（接口路径与查询参数）：正是这些，不多不少 · the list of exactly the cases of the group: path below the API's base with its query
             * @example /inspections?outlet=tianhe&published_from=2026-10-01
             */
            list: string;
            name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 达标；按模块时不计 · reached the pass mark; not counted by module
             */
            passed: number;
            /**
             * Format: int64
             * @description 已发布且有得分的检查 · published checks with a score
             */
            published: number;
            /**
             * Format: int64
             * @description 成立的问题；按模块时不计 · findings that stand; not counted by module
             */
            standing: number;
            /**
             * Format: date
             * @description 按月、按天数分组时：至此日（含当日） · by month or age: until this day, inclusive
             */
            until?: string;
            /** @description 分组取值 · value of the group */
            value: string;
        };
        InspectionOpen: {
            /** @description 检查表代码 · checklist code */
            checklist: string;
            /**
             * Format: date
             * @description 计划开始日 · first planned day
             */
            from: string;
            /** @description 检查人用户名 · user name of the inspector */
            inspector?: string;
            /** @description 检查单位，空为本人所在单位 · inspecting unit, empty: your own */
            issuer?: string;
            /**
             * @description 暗访、现场、非现场视频、自查 · kind of check
             * @enum {string}
             */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            /** @description 网点代码 · outlet code */
            outlet: string;
            /** @description 所属检查计划 · programme it belongs to */
            programme?: string;
            /** @description 轮次 · round */
            round?: string;
            /**
             * Format: date
             * @description 计划完成日 · last planned day
             */
            to: string;
            /**
             * Format: int64
             * @description 检查表版本，空为最新发布版 · checklist version, empty: the latest published
             */
            version?: number;
        };
        InspectionOpened: {
            fill: components["schemas"]["CasefileClock"];
            /** Format: date-time */
            from: string;
            inspector?: components["schemas"]["InspectionPerson"];
            issuer: string;
            kind: string;
            outlet: components["schemas"]["OrgOutlet"];
            programme?: string;
            round?: string;
            template: components["schemas"]["InspectionTemplateRef"];
            /** Format: date-time */
            to: string;
        };
        InspectionPerson: {
            unit: string;
            user: string;
        };
        InspectionPublishedWith: {
            appeal: components["schemas"]["CasefileClock"];
            number: string;
            /** Format: date-time */
            on?: string;
            repeats?: {
                [key: string]: string[];
            };
        };
        InspectionReasoned: {
            items?: string[];
            reason: string;
        };
        InspectionReturn: {
            /** @description 须修改的项目 · items to be looked at again */
            items?: string[];
            /** @description 逐项意见 · what is to be looked at, item by item */
            notes?: components["schemas"]["InspectionReturnNote"][];
            /** @description 退回理由 · reason */
            reason: string;
        };
        InspectionReturnNote: {
            item: string;
            /** @description 意见 · what is to be looked at */
            note: string;
            subject?: string;
        };
        InspectionScore: {
            answers_hash: string;
            /** Format: int64 */
            engine: number;
            passed: boolean;
            percent: string;
            template_hash: string;
        };
        InspectionState: {
            clocks?: components["schemas"]["CasefileClock"][];
            fillers?: string[];
            findings?: components["schemas"]["InspectionFinding"][];
            /** Format: date-time */
            from: string;
            id: string;
            inspector: components["schemas"]["InspectionPerson"];
            issuer: string;
            kind: string;
            number?: string;
            outlet: components["schemas"]["OrgOutlet"];
            programme?: string;
            /** Format: date-time */
            published_at?: string;
            /** Format: int64 */
            returns?: number;
            reviewer?: string;
            round?: string;
            score?: components["schemas"]["InspectionScore"];
            /** Format: int64 */
            seq: number;
            status: string;
            template: components["schemas"]["InspectionTemplateRef"];
            /** Format: date-time */
            to: string;
            urged?: {
                [key: string]: string;
            };
            window_open?: boolean;
        };
        InspectionSubmit: {
            /** @description 一并提交的答案 · answers handed in together */
            answers?: components["schemas"]["InspectionItemAnswer"][];
            /** @description 总体说明 · overall remark */
            comment?: string;
            /** @description 被观察的员工 · employees observed */
            subjects?: components["schemas"]["ChecklistSubject"][];
        };
        InspectionSubmittedWith: {
            comment?: string;
            findings: components["schemas"]["InspectionFinding"][];
            result: components["schemas"]["ChecklistResult"];
            review?: components["schemas"]["CasefileClock"];
            score: components["schemas"]["InspectionScore"];
        };
        InspectionTemplateRef: {
            code: string;
            hash: string;
            /** Format: int64 */
            version: number;
        };
        InspectionView: {
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /** @description 申诉 · appeals */
            appeals: components["schemas"]["AppealItem"][];
            /** Format: date-time */
            changed_at?: string;
            checklist: components["schemas"]["ChecklistRef"];
            /** @description 正在计时的时限 · running limits */
            clocks: components["schemas"]["ClockView"][];
            /**
             * Format: date-time
             * @description 最近的时限 · the clock that is due first
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 检查发现的问题 · findings */
            findings: components["schemas"]["FindingItem"][];
            /** @description 已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told */
            firings: components["schemas"]["FiringView"][];
            /**
             * Format: date
             * @description 计划开始日；暗访和视频检查不向被检查方显示 · first planned day; not shown to the inspected side of a mystery-shopper or video check
             */
            from?: string;
            id: string;
            /** @description 检查人；神秘人的身份不予显示时省略 · inspector; left out where a mystery shopper must not be named */
            inspector?: components["schemas"]["PersonRef"];
            /** @description 检查单位 · inspecting unit */
            issuer: components["schemas"]["UnitRef"];
            /**
             * @description 检查类型 · kind of check
             * @enum {string}
             */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            /** @description 由此产生的整改通知书 · the notice that came of it */
            notice?: string;
            /** @description 编号，发布时产生 · number, given at publication */
            number?: string;
            /** Format: date-time */
            opened_at?: string;
            outlet: components["schemas"]["OutletRef"];
            /** @description 网点类型 · type of the outlet */
            outlet_type: string;
            /** @description 已超期 · overdue */
            overdue: boolean;
            /** @description 是否达标 · whether the pass mark was reached */
            passed?: boolean;
            /** @description 所属检查计划 · programme */
            programme?: string;
            /** Format: date-time */
            published_at?: string;
            /**
             * Format: int64
             * @description 退回次数 · how often it was returned
             */
            return_count?: number;
            /** @description 审核人 · reviewer */
            reviewer?: components["schemas"]["PersonRef"];
            /** @description 轮次 · round */
            round?: string;
            /** @description 得分（百分比） · percentage */
            score?: string;
            /**
             * Format: int64
             * @description 成立的问题数 · findings that stand
             */
            standing_count: number;
            /**
             * @description 状态 · where it stands
             * @enum {string}
             */
            status: "planned" | "assigned" | "in_progress" | "submitted" | "under_review" | "returned" | "accepted" | "published" | "final" | "cancelled";
            status_name: components["schemas"]["Text"];
            /** @description 检查表内容散列值 · hash of the checklist */
            template_hash: string;
            /**
             * Format: date
             * @description 计划完成日（含当日） · last planned day, inclusive
             */
            to?: string;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version?: number;
            /**
             * @description 您可看到的程度：仅知有此检查、已发布的结果、全部（检查方） · how much of it you see: that it will take place, the published result, all of it (inspecting side)
             * @enum {string}
             */
            view: "outline" | "result" | "whole";
            /** @description 申诉期内 · appeals may be filed */
            window_open?: boolean;
        };
        InspectionWaiver: {
            /** @description 问题编号 · finding */
            finding: string;
            /** @description 理由 · reason */
            reason: string;
        };
        IntakeView: {
            /** @description 您可查看的相似投诉 · complaints that look alike and that you may know of */
            alike: components["schemas"]["AlikeView"][];
            /** @description 将开始的时限 · limits that will run */
            clocks: components["schemas"]["ClockView"][];
            /** @description 规则指定的岗位 · desk that the rule names */
            desk?: components["schemas"]["DeskRef"];
            /** @description 转纪检部门，对其他人员不再可见 · goes to the discipline office and is closed to everybody else */
            discipline: boolean;
            /** @description 首问责任人如何确定 · why it is he */
            how: components["schemas"]["Text"];
            /** @description 登记后转办给该岗位；否则由首问责任人办理 · offered to that desk at once; otherwise its first owner handles it */
            offered: boolean;
            /** @description 首问责任人 · who will own it */
            owner: components["schemas"]["PersonRef"];
            /** @description 将适用的分办规则及理由；分类未全时省略 · routing rule that will apply, and why; left out until it is sorted completely */
            route?: components["schemas"]["ComplaintRouted"];
            /** @enum {string} */
            severity: "ordinary" | "serious" | "major";
            severity_name: components["schemas"]["Text"];
            /** @description 首先请其接收的人 · who is asked first to take it */
            taker?: components["schemas"]["PersonRef"];
            /** @enum {string} */
            tier: "simple" | "complex";
            /** @description 受理单位 · unit that takes it in */
            unit: components["schemas"]["UnitRef"];
        };
        InterestView: {
            /** @description 现在有效 · holds now */
            active: boolean;
            /** Format: date-time */
            declared_at: string;
            employee?: components["schemas"]["PersonRef"];
            from: string;
            id: string;
            note?: string;
            /** @description 申报人 · who declares it of himself */
            person: components["schemas"]["PersonRef"];
            /**
             * @description 亲属、其他密切关系、客户、机构、产品条线 · kind of interest
             * @enum {string}
             */
            tie: "kinship" | "close" | "customer" | "unit" | "product_line";
            tie_name: components["schemas"]["Text"];
            /**
             * Format: date
             * @description 最后一天；空为长期 · last day; empty: without end
             */
            until?: string;
            /** @description 员工用户名、客户标识、机构路径或产品条线代码 · user name, reference of a customer, path of a unit or code of a product line */
            with: string;
            /** @description 撤回原因 · why it was withdrawn */
            withdrawal?: string;
            /** Format: date-time */
            withdrawn_at?: string;
        };
        ItemRef: {
            /** @description 检查项目代码 · code of the item */
            code: string;
            /** @description 模块代码 · code of the module */
            module?: string;
            /** @description 模块 · module */
            module_title: components["schemas"]["Text"];
            /** @description 检查项目 · item */
            title: components["schemas"]["Text"];
        };
        KindCount: {
            /** Format: int64 */
            count: number;
            /** @enum {string} */
            kind: "inspection" | "notice" | "bulletin" | "complaint";
            /** Format: int64 */
            overdue: number;
        };
        LiftHoldBody: {
            reason: string;
        };
        LimitView: {
            clock: string;
            /** Format: date-time */
            due?: string;
            element: string;
            /**
             * Format: date-time
             * @description 停止计时 · when it stopped
             */
            ended?: string;
            /** @description 已超期 · its time came before it was met */
            late: boolean;
            name: components["schemas"]["Text"];
            part?: string;
            rule?: string;
            running: boolean;
            /** Format: date-time */
            since: string;
            /** @description 已到的一步 · the last step that came */
            step?: string;
        };
        LinkView: {
            /** Format: date-time */
            at: string;
            case: string;
            /** @description linked 关联、origin 所核查或拆分自、review 核查、part 拆出、into 并入、absorbed 并入本案 · how they belong together */
            kind: string;
            number: string;
            status: string;
            why?: string;
        };
        MarkInBody: {
            /** Format: int64 */
            end_ms?: number;
            item?: string;
            note?: string;
            region?: components["schemas"]["EvidenceRegion"];
            /** Format: int64 */
            start_ms?: number;
        };
        MarkRemoval: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        MarkView: {
            /** Format: date-time */
            at: string;
            by: string;
            by_name?: string;
            /**
             * Format: int64
             * @description 结束，毫秒 · end, milliseconds
             */
            end_ms: number;
            evidence: string;
            id: string;
            /** @description 检查项 · checklist item */
            item?: string;
            note?: string;
            /** @description 画面区域，占宽高的比例 · region, in fractions of width and height */
            region?: components["schemas"]["EvidenceRegion"];
            /** @description 已撤销 · taken back */
            removed?: components["schemas"]["MarkRemoval"];
            /**
             * Format: int64
             * @description 起始，毫秒 · start, milliseconds
             */
            start_ms: number;
        };
        Matrix: {
            roles: components["schemas"]["MatrixRow"][];
            /** @description 权限版本 · version of the policy */
            version: string;
        };
        MatrixRow: {
            actions: string[];
            role: string;
        };
        Me: {
            /** @description 有权进行的操作及范围 · what may be done, and where */
            actions: components["schemas"]["MyAction"][];
            /** @description 非只读请求须放入 X-CSRF-Token 请求头 · to be sent as X-CSRF-Token with every unsafe request */
            csrf_token?: string;
            /**
             * Format: date-time
             * @description 会话最晚结束时间 · when the session ends at the latest
             */
            expires_at: string;
            /**
             * Format: int64
             * @description 多久不操作即退出 · seconds without activity after which it ends
             */
            idle_seconds: number;
            /**
             * @description 界面语言，空为未选 · language, empty: none chosen
             * @enum {string}
             */
            language: "zh" | "en" | "";
            /** @description 须先设置新密码 · must choose a new password first */
            must_change: boolean;
            /** @description 姓名 · name */
            name: string;
            /** @description 现有角色 · roles held now */
            roles: components["schemas"]["MyRole"][];
            /** @description 所在机构路径 · path of the own unit */
            unit: string;
            /** @description 用户名 · user name */
            user: string;
        };
        MemberView: {
            /** @description 已回避或更换 · stepped aside or replaced */
            aside?: boolean;
            /** @enum {string} */
            department: "legal" | "retail" | "ebanking_card" | "operations" | "channel";
            given: boolean;
            /** Format: date-time */
            given_at?: string;
            /** @description 逾期未发表意见 · late */
            late?: boolean;
            person: components["schemas"]["PersonRef"];
            /** @enum {string} */
            position?: "justified" | "partly" | "unjustified";
            /** @description 后来补充的意见；以首次意见为准 · what he added later; the first opinion counts */
            supplements?: components["schemas"]["OpinionView"][];
            text?: string;
        };
        MessageView: {
            /** Format: date-time */
            at: string;
            body: components["schemas"]["Text"];
            /** @description 相关事项 · the case it is about */
            case?: string;
            case_kind?: string;
            id: string;
            /**
             * @description 类别 · kind
             * @example remind
             */
            kind: string;
            /** Format: date-time */
            read_at?: string;
            title: components["schemas"]["Text"];
        };
        ModuleMean: {
            average: string;
            /** Format: int64 */
            checks: number;
            module: string;
        };
        ModuleRef: {
            module: string;
            name: components["schemas"]["Text"];
        };
        MoveView: {
            case: string;
            clock: string;
            kind: string;
            /**
             * Format: date-time
             * @description 空表示取消 · empty: the step falls away
             */
            new?: string;
            number?: string;
            /**
             * Format: date-time
             * @description 空表示新增 · empty: the step appears
             */
            old?: string;
            outlet?: string;
            /** @example due */
            step: string;
        };
        MutedBody: {
            /** @description 本机构及其下级不外发的主题前缀；收件箱不受影响 · prefixes of topics that do not leave the house for this unit and those below; inboxes get them all the same */
            muted: string[];
        };
        MyAction: {
            action: string;
            scopes: string[];
        };
        MyRole: {
            role: string;
            title: components["schemas"]["Text"];
            unit: string;
        };
        MySession: {
            /** @description 登录地址 · network address at sign-in */
            address: string;
            /** @description 浏览器 · browser */
            agent: string;
            /** Format: date-time */
            created_at: string;
            /** @description 当前会话 · the one this request came with */
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** Format: date-time */
            seen_at: string;
        };
        MySwitches: {
            /** @description 本人邮箱，由管理员维护 · the own address, kept by the administrator */
            email?: string;
            /** @description 接收邮件通知 · get mail at all */
            mail: boolean;
            /**
             * @description 不发邮件的主题前缀 · prefixes of topics not by mail
             * @example [
             *       "notice.remind"
             *     ]
             */
            muted: string[];
            /**
             * @description 免打扰开始时刻（北京时间） · mail waits from this time of day, Chinese time
             * @example 22:00
             */
            quiet_from?: string;
            /**
             * @description 免打扰结束时刻 · until this
             * @example 07:00
             */
            quiet_to?: string;
        };
        NewPasswordBody: {
            /** @description 临时密码，只显示一次，首次登录须修改 · temporary password, shown once, to be changed at first sign-in */
            password: string;
            user: components["schemas"]["UserView"];
        };
        NewTokenBody: {
            /**
             * @description 只显示一次 · shown once
             * @example dbn_…
             */
            secret: string;
            token: components["schemas"]["TokenView"];
        };
        NewUserBody: {
            /** @description 首个密码的申请，待安全管理员批准并交付 · the request for a first password, which a security administrator approves and hands over */
            reset: components["schemas"]["ResetView"];
            user: components["schemas"]["UserView"];
        };
        NoticeCloseAdvice: {
            /** @description 意见 · remark */
            comment?: string;
        };
        NoticeComplete: {
            /** @description 证据编号 · ids of evidence */
            evidence: string[];
            /** @description 整改编号 · rectification */
            rectification: string;
            /** @description 整改情况 · what was done */
            summary: string;
        };
        NoticeDecideExtension: {
            /** @description 是否同意 · whether it is granted */
            grant: boolean;
            /** @description 理由 · reason */
            reason: string;
            /** @description 整改编号 · rectification */
            rectification: string;
        };
        NoticeDoneWith: {
            /** @description 证据编号 · ids of evidence */
            evidence: string[];
            /** @description 整改编号 · rectification */
            rectification: string;
            /** @description 整改情况 · what was done */
            summary: string;
            verify: components["schemas"]["CasefileClock"];
        };
        NoticeDrafted: {
            complaint?: string;
            form: string;
            inspection?: string;
            inspection_kind?: string;
            inspector?: string;
            issue?: components["schemas"]["CasefileClock"];
            issuer: string;
            outlet: components["schemas"]["OrgOutlet"];
            points?: string[];
            rectifications?: components["schemas"]["NoticeRectification"][];
        };
        NoticeExtensionDecided: {
            clock?: components["schemas"]["CasefileClock"];
            reason: string;
            rectification: string;
        };
        NoticeExtensionRequest: {
            by: string;
            /** Format: date-time */
            until: string;
        };
        NoticeExtensionRequested: {
            reason: string;
            rectification: string;
            /** Format: date-time */
            until: string;
        };
        NoticeIssue: {
            /**
             * Format: int64
             * @description 整改期限（工作日），空为制度规定 · limit in working days, empty: the rule's
             */
            days?: number;
            /** @description 签发意见 · remark of the issuer */
            note?: string;
        };
        NoticeIssuedWith: {
            clocks?: components["schemas"]["CasefileClock"][];
            /** Format: int64 */
            max_extensions: number;
            note?: string;
            number: string;
            warnings?: string[];
        };
        NoticeItem: {
            /** Format: date-time */
            changed_at: string;
            /**
             * Format: date-time
             * @description 最先到期的整改的期限 · when the first rectification is due
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /**
             * @description 整改通知书或管理工作意见 · rectification notice or advice note
             * @enum {string}
             */
            form: "order" | "advice";
            id: string;
            /** @description 依据的检查 · inspection it rests on */
            inspection?: string;
            /** @enum {string} */
            inspection_kind?: "mystery" | "onsite" | "video" | "selfcheck";
            /** @description 检查人；神秘人的身份不予显示时省略 · inspector; left out where a mystery shopper must not be named */
            inspector?: components["schemas"]["PersonRef"];
            /** Format: date-time */
            issued_at?: string;
            /** @description 签发人 · who issued it */
            issued_by?: components["schemas"]["PersonRef"];
            /** @description 签发单位 · issuing unit */
            issuer: components["schemas"]["UnitRef"];
            /** @description 文号，签发时产生 · number, given when issued */
            number?: string;
            /** Format: date-time */
            opened_at: string;
            outlet: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** Format: int64 */
            rectification_count: number;
            /** @enum {string} */
            status: "draft" | "issued" | "acknowledged" | "closed" | "withdrawn";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 已验收数 · of these, verified
             */
            verified_count: number;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
        };
        NoticeOpenAdvice: {
            /** @description 依据的检查 · inspection it rests on */
            inspection?: string;
            /** @description 签发单位，空为本人所在单位 · issuing unit, empty: your own */
            issuer?: string;
            /** @description 网点代码 · outlet code */
            outlet: string;
            /** @description 意见内容 · points of advice */
            points: string[];
        };
        NoticePlan: {
            /**
             * @description 原因类别 · kind of root cause
             * @enum {string}
             */
            cause: "people" | "process" | "facility" | "system" | "rule";
            /** @description 即时纠正 · correction now */
            correction: string;
            /** @description 预防措施 · prevention later */
            prevention: string;
            /** @description 整改编号 · rectification */
            rectification: string;
            /** @description 责任人用户名 · user name of the person responsible */
            responsible?: string;
            /** @description 根本原因 · root cause */
            root_cause: string;
        };
        NoticeRectification: {
            cause?: string;
            /** Format: date-time */
            done_at?: string;
            /** Format: date-time */
            due?: string;
            evidence?: string[];
            /** Format: int64 */
            extensions?: number;
            finding: string;
            id: string;
            item: string;
            makers?: string[];
            pending?: components["schemas"]["NoticeExtensionRequest"];
            repeat_of?: string[];
            /** Format: int64 */
            returns?: number;
            severity: string;
            status: string;
            /** Format: date-time */
            verified_at?: string;
        };
        NoticeReplyAdvice: {
            /** @description 回复 · answer */
            reply: string;
        };
        NoticeRequestExtension: {
            /** @description 理由 · reason */
            reason: string;
            /** @description 整改编号 · rectification */
            rectification: string;
            /**
             * Format: date
             * @description 申请延至（含当日） · last day asked for
             */
            until: string;
        };
        NoticeReturn: {
            /** @description 退回理由 · reason */
            reason: string;
            /** @description 整改编号 · rectification */
            rectification: string;
        };
        NoticeReturnedWith: {
            clock: components["schemas"]["CasefileClock"];
            /** @description 退回理由 · reason */
            reason: string;
            /** @description 整改编号 · rectification */
            rectification: string;
        };
        NoticeState: {
            clocks?: components["schemas"]["CasefileClock"][];
            complaint?: string;
            form: string;
            id: string;
            inspection?: string;
            inspection_kind?: string;
            inspector?: string;
            /** Format: date-time */
            issued_at?: string;
            issued_by?: string;
            issuer: string;
            /** Format: int64 */
            max_extensions?: number;
            number?: string;
            outlet: components["schemas"]["OrgOutlet"];
            rectifications?: components["schemas"]["NoticeRectification"][];
            replied?: boolean;
            /** Format: int64 */
            seq: number;
            status: string;
            urged?: {
                [key: string]: string;
            };
        };
        NoticeUrge: {
            /** @description 只催办这一项整改，空为整份通知书 · this rectification alone, empty: the notice as a whole */
            rectification?: string;
            /** @description 催办内容，可不填 · what to say to them; may be left out */
            text?: string;
        };
        NoticeUrgedWith: {
            /** Format: date-time */
            again: string;
            rectification?: string;
            /** @description 催办内容，可不填 · what to say to them; may be left out */
            text?: string;
        };
        NoticeVerify: {
            /** @description 验收意见 · remark */
            comment?: string;
            /** @description 整改编号 · rectification */
            rectification: string;
        };
        NoticeView: {
            /** @description 您可办理的操作，及现在不可办理的原因；针对单项整改的列在该项下 · what you could do, and why not otherwise; what is done to one rectification stands with it */
            allowed: components["schemas"]["AllowedView"][];
            /** Format: date-time */
            changed_at: string;
            /** @description 正在计时的时限 · running limits */
            clocks: components["schemas"]["ClockView"][];
            /**
             * Format: uuid
             * @description 由其引起的投诉，您可以查看时 · the complaint that it follows from, where you may see it
             */
            complaint?: string;
            /**
             * Format: date-time
             * @description 最先到期的整改的期限 · when the first rectification is due
             */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 延期申请的经过 · extensions asked for, the latest first */
            extensions: components["schemas"]["ExtensionItem"][];
            /** @description 已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told */
            firings: components["schemas"]["FiringView"][];
            /**
             * @description 整改通知书或管理工作意见 · rectification notice or advice note
             * @enum {string}
             */
            form: "order" | "advice";
            id: string;
            /** @description 依据的检查 · inspection it rests on */
            inspection?: string;
            /** @enum {string} */
            inspection_kind?: "mystery" | "onsite" | "video" | "selfcheck";
            /** @description 检查人；神秘人的身份不予显示时省略 · inspector; left out where a mystery shopper must not be named */
            inspector?: components["schemas"]["PersonRef"];
            /** Format: date-time */
            issued_at?: string;
            /** @description 签发人 · who issued it */
            issued_by?: components["schemas"]["PersonRef"];
            /** @description 签发单位 · issuing unit */
            issuer: components["schemas"]["UnitRef"];
            /**
             * Format: int64
             * @description 每项最多延期次数 · most extensions of one rectification
             */
            max_extensions: number;
            /** @description 签发意见 · remark of the issuer */
            note?: string;
            /** @description 文号，签发时产生 · number, given when issued */
            number?: string;
            /** Format: date-time */
            opened_at: string;
            outlet: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 管理工作意见的内容 · points of an advice note */
            points: string[];
            /** @description 整改事项 · rectifications */
            rectifications: components["schemas"]["RectificationView"][];
            /** @description 网点对管理工作意见的回复 · the outlet's answer to an advice note */
            reply?: components["schemas"]["ReplyView"];
            /** @enum {string} */
            status: "draft" | "issued" | "acknowledged" | "closed" | "withdrawn";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 已验收数 · of these, verified
             */
            verified_count: number;
            /**
             * Format: int64
             * @description 版本，作 If-Match 之用 · version, for If-Match
             */
            version: number;
        };
        NoticeWithdraw: {
            /** @description 理由 · reason */
            reason: string;
        };
        OfficerLine: {
            /** @description 业务条线代码 · code of the business line */
            business_line: string;
            /** Format: date-time */
            set_at: string;
            set_by: string;
            unit: string;
            user: string;
        };
        OfficerLines: {
            business_lines: string[];
            unit: string;
            user: string;
        };
        OnDutyView: {
            /**
             * Format: date-time
             * @description 所问时刻；空表示现在 · the instant asked about; empty: now
             */
            at?: string;
            /** @description 排班表上无人可承担 · nobody on the roster answers */
            fallback: boolean;
            /**
             * @description 依据：排班、副岗、网点负责人、上级管理人员、无人 · by what he was found
             * @enum {string}
             */
            how: "roster" | "deputy" | "branch_head" | "unit_supervisor" | "nobody";
            /** @description 依次承担的人员 · everybody who could answer, in order */
            line: components["schemas"]["CandidateView"][];
            outlet: components["schemas"]["OutletRef"];
            /** @description 责任人；空表示无人 · who answers; empty: nobody */
            person?: components["schemas"]["PersonRef"];
            shift?: components["schemas"]["ShiftView"];
            text: components["schemas"]["Text"];
            /**
             * @description 为何不是排班的坐班领导 · why it is not the leader on the roster
             * @enum {string}
             */
            why?: "not_published" | "no_shift" | "left" | "aside";
        };
        OpinionView: {
            /** Format: date-time */
            at: string;
            position?: string;
            text?: string;
        };
        OrderRowsBody: {
            /** @description 全部规则行代码，按新的次序 · all rows in their new order */
            rows: string[];
        };
        OrgOutlet: {
            code: string;
            name: components["schemas"]["Text"];
            path: string;
            type: string;
        };
        OutletFile: {
            address?: components["schemas"]["Text"];
            closed?: boolean;
            hours?: components["schemas"]["Text"];
            /**
             * @description 机关代字，编号的开头；不填则用代码 · with what its document numbers begin; its code if left out
             * @example 天河
             */
            mark?: string;
            name: components["schemas"]["Text"];
            /** Format: date */
            opened?: string;
            phone?: string;
            type: string;
        };
        OutletGapView: {
            /** @description 无人坐班的工作日 · working days on which nobody is on duty */
            gaps: string[];
            outlet: components["schemas"]["OutletRef"];
            /**
             * @description missing 为尚未编制 · missing: nobody has drawn one up
             * @enum {string}
             */
            status: "missing" | "draft" | "published";
            /** Format: int64 */
            version?: number;
        };
        OutletRef: {
            /** @description 网点代码 · code */
            code: string;
            name: components["schemas"]["Text"];
            /** @description 机构路径 · path */
            path: string;
        };
        OutletView: {
            address: components["schemas"]["Text"];
            closed: boolean;
            /** @description 网点代码 · code */
            code: string;
            /** @description 营业时间 · opening hours */
            hours: components["schemas"]["Text"];
            /** @description 机关代字 · with what its document numbers begin */
            mark?: string;
            name: components["schemas"]["Text"];
            /**
             * Format: date
             * @description 开业日 · day of opening
             */
            opened?: string;
            path: string;
            phone?: string;
            /**
             * @description 网点类型，决定适用的检查标准 · type, picks the indicator set
             * @example standard
             */
            type: string;
            /** Format: int64 */
            version: number;
        };
        OwnershipView: {
            /** Format: date-time */
            from: string;
            owner: components["schemas"]["PersonRef"];
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: date-time
             * @description 空为现任 · empty: the present owner
             */
            until?: string;
        };
        PageAccountabilityItem: {
            items: components["schemas"]["AccountabilityItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageAction: {
            items: components["schemas"]["Action"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageAppealItem: {
            items: components["schemas"]["AppealItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageApprovalView: {
            items: components["schemas"]["ApprovalView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageAuditRowView: {
            items: components["schemas"]["AuditRowView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageBookingView: {
            items: components["schemas"]["BookingView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageBulletinItem: {
            items: components["schemas"]["BulletinItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageBulletinLineItem: {
            items: components["schemas"]["BulletinLineItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageChangeView: {
            items: components["schemas"]["ChangeView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageChannelLine: {
            items: components["schemas"]["ChannelLine"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageChecklistInfo: {
            items: components["schemas"]["ChecklistInfo"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageClockItem: {
            items: components["schemas"]["ClockItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageComplaintItem: {
            items: components["schemas"]["ComplaintItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageCustomerFound: {
            items: components["schemas"]["CustomerFound"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageDeliveryView: {
            items: components["schemas"]["DeliveryView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageDutyPerson: {
            items: components["schemas"]["DutyPerson"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageEditionView: {
            items: components["schemas"]["EditionView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageErasureCaseView: {
            items: components["schemas"]["ErasureCaseView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageErasureView: {
            items: components["schemas"]["ErasureView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageEvidenceView: {
            items: components["schemas"]["EvidenceView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageExtensionItem: {
            items: components["schemas"]["ExtensionItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageFindingItem: {
            items: components["schemas"]["FindingItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageFlagItem: {
            items: components["schemas"]["FlagItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageGrantView: {
            items: components["schemas"]["GrantView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageHoldView: {
            items: components["schemas"]["HoldView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageIncidentItem: {
            items: components["schemas"]["IncidentItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageInspectionItem: {
            items: components["schemas"]["InspectionItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageInterestView: {
            items: components["schemas"]["InterestView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageMarkView: {
            items: components["schemas"]["MarkView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageMessageView: {
            items: components["schemas"]["MessageView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageMySession: {
            items: components["schemas"]["MySession"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageNoticeItem: {
            items: components["schemas"]["NoticeItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageOfficerLine: {
            items: components["schemas"]["OfficerLine"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageOnDutyView: {
            items: components["schemas"]["OnDutyView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageOutletGapView: {
            items: components["schemas"]["OutletGapView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageOutletView: {
            items: components["schemas"]["OutletView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PagePersonView: {
            items: components["schemas"]["PersonView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageProcessItem: {
            items: components["schemas"]["ProcessItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageProgrammeItem: {
            items: components["schemas"]["ProgrammeItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageReceiptItem: {
            items: components["schemas"]["ReceiptItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageRectificationItem: {
            items: components["schemas"]["RectificationItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageResetView: {
            items: components["schemas"]["ResetView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageRevealedView: {
            items: components["schemas"]["RevealedView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageRole: {
            items: components["schemas"]["Role"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageRoleChoice: {
            items: components["schemas"]["RoleChoice"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageSettingView: {
            items: components["schemas"]["SettingView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageSwapView: {
            items: components["schemas"]["SwapView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageTargetItem: {
            items: components["schemas"]["TargetItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageTokenView: {
            items: components["schemas"]["TokenView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageTopicView: {
            items: components["schemas"]["TopicView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageUnitGapView: {
            items: components["schemas"]["UnitGapView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageUnitView: {
            items: components["schemas"]["UnitView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageUserItem: {
            items: components["schemas"]["UserItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageWarningItem: {
            items: components["schemas"]["WarningItem"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PageYearView: {
            items: components["schemas"]["YearView"][];
            /** @description 为空表示没有更多 · empty: there is no more */
            next_cursor?: string;
            /**
             * Format: int64
             * @description 要求 count 时，第一页附总数 · how many there are on all pages, with the first where count asks for it
             */
            total?: number;
            /** @description 实际多于 total · there are more than total */
            total_more?: boolean;
        };
        PanelView: {
            /** Format: date-time */
            at: string;
            chair: components["schemas"]["PersonRef"];
            /** @description 持不同意见者 · who dissented */
            dissent: string[];
            members: components["schemas"]["MemberView"][];
            question: string;
            /** Format: int64 */
            quorum: number;
            reasons?: string;
            /** Format: int64 */
            round: number;
            /** Format: date-time */
            ruled_at?: string;
            /** @enum {string} */
            ruling?: "justified" | "partly" | "unjustified";
        };
        PartsInBody: {
            parts: components["schemas"]["EvidencePartHash"][];
        };
        PauseView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            clock: string;
            reason: string;
            /**
             * Format: date-time
             * @description 空为仍中止 · empty: it still stands
             */
            until?: string;
        };
        Peers: {
            average: string;
            /** Format: int64 */
            checks: number;
            /** @description 得分高于同级平均多少 · points more than theirs */
            gained: string;
            list: string;
            /** Format: int64 */
            places: number;
        };
        PersonRef: {
            /** @description 姓名 · name */
            name?: string;
            /** @description 用户名 · user name */
            user: string;
        };
        PersonView: {
            /** @description 姓名 · name */
            name?: string;
            unit: components["schemas"]["UnitRef"];
            /** @description 用户名 · user name */
            user: string;
        };
        PlaceHoldBody: {
            /** @description 事项编号；与 customer 二选一 · a case, or else a customer */
            case?: string;
            /** @description 客户编号 · id of a customer */
            customer?: string;
            /**
             * @description 事项类型，空为投诉 · kind of case, empty: complaint
             * @enum {string}
             */
            kind?: "complaint" | "incident" | "bulletin" | "inspection" | "notice";
            /** @description 理由，如案号 · why, e.g. number of the lawsuit */
            reason: string;
        };
        PlaceRef: {
            name: components["schemas"]["Text"];
            /** @description 网点代码，发生在网点时 · code of the outlet, where it happened in one */
            outlet?: string;
            /** @description 机构路径 · path of the unit */
            path: string;
        };
        PreviewRulesBody: {
            /** @description 尚未提出的规则集草案；省略则取已提出或已批准的版本 · a draft that is not proposed yet; left out: the version as it was proposed or approved */
            value?: unknown;
        };
        PrintDecisionNoticeBody: {
            /**
             * @description 语言 · language
             * @default zh
             * @enum {string}
             */
            lang: "zh" | "en";
            /** @description 理由，记入审计日志 · why; it stands on the audit log */
            reason: string;
        };
        Problem: {
            /**
             * @description 固定代码，程序据此判断 · stable code, for programs
             * @example case.version
             */
            code: string;
            /** @description 说明（按请求语言） · what went wrong, in the language of the request */
            detail: string;
            /** @description 英文说明 · the same in English */
            detail_en: string;
            /** @description 中文说明 · the same in Chinese */
            detail_zh: string;
            /** @description 有误的字段 · the fields that are wrong */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * @description 请求编号，报障时请提供 · number of the request, to be quoted when asking for help
             * @example urn:uuid:0e8b…
             */
            instance: string;
            /**
             * Format: int64
             * @description HTTP 状态码 · HTTP status
             */
            status: number;
            /** @description 问题类别 · what kind of problem it is */
            title: string;
            /**
             * @description 问题类型的固定地址 · stable address of this type of problem
             * @example /problems/case.version
             */
            type: string;
        };
        ProcessElement: {
            /** @description 时限 · the limit that a timer stands for */
            clock?: string;
            /** @description 在此发生的事件 · events that happen here */
            events?: string[];
            /** @description 从哪些状态而来 · where cases stand that it takes from there */
            from?: string[];
            /** @description 所附着的活动 · the activity at whose border it lies */
            host?: string;
            id: string;
            lane?: string;
            /** @description 在此进行的操作 · commands given here */
            moves?: string[];
            name?: components["schemas"]["Text"];
            /** @description 所在子流程 · the sub-process that it lies in */
            parent?: string;
            roles?: string[];
            source?: string;
            /** @description 事项在此的状态 · where a case (or part:…) stands while it is here */
            stands?: string;
            target?: string;
            /**
             * @description BPMN 元素类型 · kind of element, in BPMN's own word
             * @example userTask
             */
            type: string;
            when?: string[];
            /** @description 期满即止，不是逾期 · a time that somebody may use: when it is over nobody is late */
            window?: boolean;
        };
        ProcessItem: {
            /** @enum {string} */
            kind: "programme" | "inspection" | "notice" | "complaint" | "incident" | "bulletin";
            name: components["schemas"]["Text"];
        };
        ProcessMove: {
            /** @example complaint.decide */
            action: string;
            /** @example decide */
            move: string;
            /** @description 权限目录中的说法；系统自动进行的没有 · as the policy says it; none for what the system does by itself */
            sentence?: components["schemas"]["Text"];
        };
        ProcessView: {
            elements: components["schemas"]["ProcessElement"][];
            /** @enum {string} */
            kind: "programme" | "inspection" | "notice" | "complaint" | "incident" | "bulletin";
            /** @description 画出的操作 · the commands in the picture */
            moves: components["schemas"]["ProcessMove"][];
            name: components["schemas"]["Text"];
            /** @description 未画出的操作 · commands that the picture leaves out */
            undrawn: string[];
        };
        ProgrammeAllOpenedWith: {
            /** Format: int64 */
            count: number;
            left?: components["schemas"]["ProgrammeUnplaced"][];
        };
        ProgrammeCancel: {
            /** @description 理由 · reason */
            reason: string;
        };
        ProgrammeItem: {
            /** Format: date-time */
            changed_at: string;
            checklist: components["schemas"]["ChecklistRef"];
            /**
             * Format: date
             * @description 开始日 · first day
             */
            from: string;
            id: string;
            issuer: components["schemas"]["UnitRef"];
            /** @enum {string} */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            /** Format: date-time */
            opened_at: string;
            opened_by: components["schemas"]["PersonRef"];
            /**
             * Format: int64
             * @description 可抽网点数 · outlets to draw from
             */
            population: number;
            /** @description 轮次 · round */
            round: string;
            /**
             * @description 抽样方式 · how outlets were picked
             * @enum {string}
             */
            rule?: "all" | "unit" | "random" | "risk";
            /** @description 随机种子，可据以重抽 · seed of the draw, which repeats it */
            seed?: string;
            /** @enum {string} */
            status: "draft" | "planned" | "launched" | "running" | "cancelled";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 已安排网点数 · outlets in the plan
             */
            target_count: number;
            /** @description 名称 · title */
            title: components["schemas"]["Text"];
            /**
             * Format: date
             * @description 结束日（含当日） · last day, inclusive
             */
            to: string;
            /**
             * Format: int64
             * @description 无可派检查人的网点数 · outlets to which nobody could be sent
             */
            unplaced_count: number;
            /** Format: int64 */
            version: number;
        };
        ProgrammeOpen: {
            /** @description 检查表代码 · checklist code */
            checklist: string;
            /**
             * Format: date
             * @description 开始日 · first day
             */
            from: string;
            /** @description 检查人用户名（自查无须填写） · user names of the inspectors (none for a self-check) */
            inspectors?: string[];
            /** @description 检查单位，空为本人所在单位 · inspecting unit, empty: your own */
            issuer?: string;
            /**
             * @description 检查类型 · kind of check
             * @enum {string}
             */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            /** @description 轮次，如 2026Q4 · round, e.g. 2026Q4 */
            round: string;
            /** @description 名称 · title */
            title: components["schemas"]["Text"];
            /**
             * Format: date
             * @description 结束日 · last day
             */
            to: string;
            /**
             * Format: int64
             * @description 检查表版本，空为最新发布版 · version, empty: the latest published
             */
            version?: number;
        };
        ProgrammeOpened: {
            checklist: string;
            /** Format: date-time */
            from: string;
            inspectors?: string[];
            issuer: string;
            kind: string;
            round: string;
            title: components["schemas"]["Text"];
            /** Format: date-time */
            to: string;
            /** Format: int64 */
            version: number;
        };
        ProgrammePlan: {
            /**
             * Format: int64
             * @description 神秘人回避轮数 · rounds a shopper stays away from an outlet
             */
            rest_rounds?: number;
            selection: components["schemas"]["ProgrammeSelection"];
        };
        ProgrammePlannedWith: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            count_unassigned: number;
            /** Format: int64 */
            population: number;
            selection: components["schemas"]["ProgrammeSelection"];
            targets?: components["schemas"]["ProgrammeTarget"][];
            unassigned?: components["schemas"]["ProgrammeUnplaced"][];
        };
        ProgrammeSelection: {
            /**
             * Format: int64
             * @description 抽取数量 · how many to draw
             */
            count?: number;
            /**
             * @description 全部、按机构、随机抽样、按风险 · all, by unit, random sample, by risk
             * @enum {string}
             */
            rule: "all" | "unit" | "random" | "risk";
            /** @description 随机种子，空则由系统生成并记录 · seed, empty: drawn by the system and recorded */
            seed?: string;
            /** @description 限定网点类型 · only these types of outlet */
            types?: string[];
            /** @description 限定机构 · only below these units */
            units?: string[];
        };
        ProgrammeState: {
            checklist: string;
            /** Format: date-time */
            from: string;
            id: string;
            inspectors?: string[];
            issuer: string;
            kind: string;
            round: string;
            /** Format: int64 */
            seq: number;
            status: string;
            /** Format: int64 */
            targets: number;
            /** Format: int64 */
            template_version: number;
            /** Format: date-time */
            to: string;
            /** Format: int64 */
            unassigned: number;
        };
        ProgrammeTarget: {
            /** Format: date-time */
            from: string;
            inspector?: string;
            outlet: string;
            /** Format: date-time */
            to: string;
        };
        ProgrammeUnplaced: {
            outlet: string;
            reason: string;
        };
        ProgrammeView: {
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /** Format: date-time */
            changed_at: string;
            checklist: components["schemas"]["ChecklistRef"];
            /**
             * Format: date
             * @description 开始日 · first day
             */
            from: string;
            id: string;
            issuer: components["schemas"]["UnitRef"];
            /** @enum {string} */
            kind: "mystery" | "onsite" | "video" | "selfcheck";
            /** Format: date-time */
            opened_at: string;
            opened_by: components["schemas"]["PersonRef"];
            /**
             * Format: int64
             * @description 可抽网点数 · outlets to draw from
             */
            population: number;
            /** @description 所属检查按状态统计 · its inspections by status */
            progress: components["schemas"]["InspectionCount"][];
            /** @description 轮次 · round */
            round: string;
            /**
             * @description 抽样方式 · how outlets were picked
             * @enum {string}
             */
            rule?: "all" | "unit" | "random" | "risk";
            /** @description 随机种子，可据以重抽 · seed of the draw, which repeats it */
            seed?: string;
            /** @enum {string} */
            status: "draft" | "planned" | "launched" | "running" | "cancelled";
            status_name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 已安排网点数 · outlets in the plan
             */
            target_count: number;
            /** @description 名称 · title */
            title: components["schemas"]["Text"];
            /**
             * Format: date
             * @description 结束日（含当日） · last day, inclusive
             */
            to: string;
            /**
             * Format: int64
             * @description 无可派检查人的网点数 · outlets to which nobody could be sent
             */
            unplaced_count: number;
            /** Format: int64 */
            version: number;
        };
        PublishRosterBody: {
            /** @description 有空岗或重复排班仍发布的原因 · why it is published in spite of gaps or double bookings */
            reason?: string;
        };
        PutClassificationBody: {
            catalogue: components["schemas"]["ClassificationCatalogue"];
            /** @description 修改说明 · what changes, and why */
            note: string;
            /** @description 施行日期；省略为自批准之日起 · first day; left out: from the day of approval */
            valid_from?: string;
        };
        PutOfficerLinesBody: {
            /** @description 业务条线代码；空列表为不分条线 · codes of business lines; none: of no line in particular */
            business_lines: string[];
        };
        PutRoutingBody: {
            /** @description 修改说明 · what changes, and why */
            note: string;
            /** @description 施行日期；省略为自批准之日起 · first day; left out: from the day of approval */
            valid_from?: string;
        };
        PutSettingBody: {
            /** @description 更改理由 · why */
            reason: string;
            /** @description 新值 · new value */
            value: unknown;
        };
        PutYearBody: {
            days: components["schemas"]["WorktimeArranged"][];
            /** @description 依据的通知 · the announcement it comes from */
            source: string;
            /** Format: uri */
            source_url?: string;
        };
        Ranking: {
            /** @description 全部检查的平均得分 · average of all checks */
            average?: string;
            /** @description 与何时比较 · what it was compared with */
            before: components["schemas"]["RankingBefore"];
            /**
             * Format: int64
             * @description 检查数 · checks
             */
            checks: number;
            items: components["schemas"]["Standing"][];
            /** @description 列出全部检查的地址 · list of all the checks */
            list: string;
            /** @description 出现的模块 · modules that occur */
            modules: components["schemas"]["ModuleRef"][];
            /**
             * Format: int64
             * @description 有检查结果的对象数 · places with results
             */
            places: number;
            /**
             * Format: int64
             * @description 参加排名的对象数 · of these, ranked
             */
            ranked: number;
            /**
             * Format: int64
             * @description 上期参加排名的对象数 · ranked before
             */
            ranked_before: number;
        };
        RankingBefore: {
            /** Format: date */
            from?: string;
            round?: string;
            /** Format: date */
            until?: string;
        };
        Reasoned: {
            /** @description 原因 · why */
            reason: string;
        };
        ReceiptItem: {
            /** @description 未签阅时已升级到的一步 · how far it has climbed unread */
            last_step?: string;
            /**
             * Format: date-time
             * @description 签阅时间；空为未签阅 · when; empty: not yet
             */
            read_at?: string;
            /** @description 签阅人 · who signed */
            read_by?: components["schemas"]["PersonRef"];
            unit: components["schemas"]["UnitRef"];
        };
        RecordView: {
            /**
             * Format: date-time
             * @description 按此时刻所知 · as known at this instant
             */
            as_of?: string;
            case: string;
            /** @description 事件，按发生顺序；您不得知道的已略去 · events in their order, without those that you may not know of */
            events: components["schemas"]["EventView"][];
            /** @description 记录完整性校验（仅审计员） · whether the log is as it was written (auditors only) */
            intact?: components["schemas"]["CaseVerdict"];
            /** @enum {string} */
            kind: "inspection" | "notice" | "programme" | "incident" | "bulletin" | "complaint";
            /** @description 该时刻的状态，由截至当时的事件推得 · the case as it stood then, folded from the events until then */
            then?: components["schemas"]["ThenView"];
            /**
             * Format: int64
             * @description 最后一个事件的序号 · number of the last event shown or folded
             */
            version: number;
        };
        RectificationCounts: {
            /** @description 按所选的项目 · by what was asked for */
            items: components["schemas"]["GroupCount"][];
            /**
             * Format: int64
             * @description 其中已超期 · of these, overdue
             */
            overdue: number;
            /** @description 按状态 · by status */
            statuses: components["schemas"]["StatusCount"][];
            /** Format: int64 */
            total: number;
        };
        RectificationItem: {
            /**
             * Format: date-time
             * @description 申请延至，待审批 · asked to be extended until then, not decided yet
             */
            asked_until?: string;
            /**
             * @description 原因类别 · kind of root cause
             * @enum {string}
             */
            cause?: "people" | "process" | "facility" | "system" | "rule";
            cause_name?: components["schemas"]["Text"];
            /** @description 即时纠正 · correction now */
            correction?: string;
            /** Format: date-time */
            done_at?: string;
            /** Format: date-time */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 证据编号 · ids of evidence */
            evidence: string[];
            /**
             * Format: int64
             * @description 已准延期次数 · extensions granted so far
             */
            extension_count?: number;
            /** @description 对应的问题，一一对应 · the finding it mends, one to one */
            finding: string;
            /** @description 整改编号 · id */
            id: string;
            inspection?: string;
            /** @enum {string} */
            inspection_kind?: "mystery" | "onsite" | "video" | "selfcheck";
            inspector?: components["schemas"]["PersonRef"];
            issuer: components["schemas"]["UnitRef"];
            item: components["schemas"]["ItemRef"];
            notice: string;
            /** @description 通知书文号 · number of the notice */
            number?: string;
            outlet: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 预防措施 · prevention later */
            prevention?: string;
            /** @description 屡查屡犯 · repeat offence */
            repeated: boolean;
            /** @description 责任人 · who answers for it */
            responsible?: components["schemas"]["PersonRef"];
            /** Format: int64 */
            return_count?: number;
            /** @description 最近一次退回的理由 · why it was returned last */
            return_reason?: string;
            /** @description 根本原因 · root cause */
            root_cause?: string;
            /** @description 尚待网点办理 · the outlet has to act */
            running: boolean;
            /**
             * @description 严重程度；屡查屡犯上调一级 · severity, graded up for a repeat offence
             * @enum {string}
             */
            severity: "minor" | "normal" | "serious" | "critical";
            severity_name: components["schemas"]["Text"];
            /** @enum {string} */
            status: "open" | "planned" | "done" | "returned" | "verified";
            status_name: components["schemas"]["Text"];
            /** @description 整改情况 · what was done */
            summary?: string;
            /** Format: date-time */
            verified_at?: string;
            /** @description 验收人 · who verified it */
            verified_by?: components["schemas"]["PersonRef"];
            /** @description 尚未提交即随通知书撤回，不再办理 · withdrawn with its notice before it was handed in: nobody has to act */
            withdrawn: boolean;
        };
        RectificationNumbers: {
            /** @description 各项件数：待整改、未到期、超期、待验收、已验收、按期、未按期、屡查屡犯、曾退回、曾延期、已撤回 · how many run, are not due yet, are overdue, wait to be verified, are verified, were on time or not, are repeat offences, were returned, were extended, were withdrawn with their notice */
            counted: {
                [key: string]: number;
            };
            /**
             * Format: date
             * @description 按月、按天数分组时：自此日 · by month or age: from this day
             */
            from?: string;
            /**
             * Format: int64
             * @description 下达的整改 · ordered
             */
            issued: number;
            /**
             * @description 列出本组各件的地址（接口路径与查询参数）：正是这些，不多不少 · the list of exactly the cases of the group: path below the API's base with its query
             * @example /inspections?outlet=tianhe&published_from=2026-10-01
             */
            list: string;
            name: components["schemas"]["Text"];
            /**
             * Format: double
             * @description 按期整改率：按期完成/（已完成+超期未完成）；期限以延期和退回后为准 · mended in time / (mended + overdue); the limit as it stands after extensions and returns
             */
            on_time_rate?: number;
            /**
             * Format: date
             * @description 按月、按天数分组时：至此日（含当日） · by month or age: until this day, inclusive
             */
            until?: string;
            /** @description 分组取值 · value of the group */
            value: string;
        };
        RectificationView: {
            /** @description 对此项可办理的操作，及现在不可办理的原因 · what you could do to it, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /**
             * Format: date-time
             * @description 申请延至，待审批 · asked to be extended until then, not decided yet
             */
            asked_until?: string;
            /**
             * @description 原因类别 · kind of root cause
             * @enum {string}
             */
            cause?: "people" | "process" | "facility" | "system" | "rule";
            cause_name?: components["schemas"]["Text"];
            /** @description 即时纠正 · correction now */
            correction?: string;
            /** Format: date-time */
            done_at?: string;
            /** Format: date-time */
            due?: string;
            /**
             * Format: date
             * @description 期限的最后一日（含当日） · the last day of it, inclusive
             */
            due_day?: string;
            /** @description 证据编号 · ids of evidence */
            evidence: string[];
            /**
             * Format: int64
             * @description 已准延期次数 · extensions granted so far
             */
            extension_count?: number;
            /** @description 对应的问题，一一对应 · the finding it mends, one to one */
            finding: string;
            /** @description 问题的证据编号 · evidence of the finding */
            finding_evidence: string[];
            /** @description 问题的情况说明 · what was seen */
            finding_remark?: string;
            /** @description 整改编号 · id */
            id: string;
            inspection?: string;
            /** @enum {string} */
            inspection_kind?: "mystery" | "onsite" | "video" | "selfcheck";
            inspector?: components["schemas"]["PersonRef"];
            issuer: components["schemas"]["UnitRef"];
            item: components["schemas"]["ItemRef"];
            /** @description 制定或办理整改的人，不得验收 · who planned or carried it out: none of them verifies */
            makers: components["schemas"]["PersonRef"][];
            notice: string;
            /** @description 通知书文号 · number of the notice */
            number?: string;
            outlet: components["schemas"]["OutletRef"];
            overdue: boolean;
            /** @description 预防措施 · prevention later */
            prevention?: string;
            /** @description 屡查屡犯：此前的问题编号 · repeat offence: earlier findings */
            repeat_of: string[];
            /** @description 屡查屡犯 · repeat offence */
            repeated: boolean;
            /** @description 责任人 · who answers for it */
            responsible?: components["schemas"]["PersonRef"];
            /** Format: int64 */
            return_count?: number;
            /** @description 最近一次退回的理由 · why it was returned last */
            return_reason?: string;
            /** @description 根本原因 · root cause */
            root_cause?: string;
            /** @description 尚待网点办理 · the outlet has to act */
            running: boolean;
            /**
             * @description 严重程度；屡查屡犯上调一级 · severity, graded up for a repeat offence
             * @enum {string}
             */
            severity: "minor" | "normal" | "serious" | "critical";
            severity_name: components["schemas"]["Text"];
            /** @enum {string} */
            status: "open" | "planned" | "done" | "returned" | "verified";
            status_name: components["schemas"]["Text"];
            /** @description 整改情况 · what was done */
            summary?: string;
            /** @description 验收 · how it was verified */
            verification?: components["schemas"]["VerifiedView"];
            /** Format: date-time */
            verified_at?: string;
            /** @description 验收人 · who verified it */
            verified_by?: components["schemas"]["PersonRef"];
            /** @description 尚未提交即随通知书撤回，不再办理 · withdrawn with its notice before it was handed in: nobody has to act */
            withdrawn: boolean;
        };
        RefuseResetBody: {
            /** @description 拒绝理由 · why it is refused */
            why: string;
        };
        RejectEditionBody: {
            /** @description 退回理由 · why */
            reason: string;
        };
        RejectSettingBody: {
            /** @description 退回理由 · why */
            reason: string;
        };
        ReplanView: {
            /** @description 期限以外将要变动的限定：转办次数、回访次数、代表人数、可暂停的时限 · what cases may do otherwise beside their limits: transfers, callbacks, representatives, clocks that may pause */
            bounds: components["schemas"]["BoundView"][];
            /** @description 据以计算的日历版本 · version of the calendar that it was worked out with */
            calendar: string;
            /**
             * Format: int64
             * @description 受影响的在办事项数 · running cases on which something changes
             */
            cases: number;
            /** @description 清单的摘要，批准时原样提交 · digest of the list, to be given when approving */
            hash: string;
            /** @description 将要变动的时点 · steps that move */
            moves: components["schemas"]["MoveView"][];
            /**
             * Format: int64
             * @description 尚未调整完毕的事项数，系统将自动继续 · cases still to be moved: the system goes on by itself
             */
            pending: number;
            /** @description 规则集版本 · version of the rule set */
            rules?: string;
            /** @description 时点不变、不再是暂定的期限 · clocks whose times stay and are no longer provisional */
            settled: components["schemas"]["SettledView"][];
        };
        ReplayTurn: {
            /** @description 所看版本的答复 · what the version looked at answers */
            after: components["schemas"]["RoutingAnswer"];
            /** @description 现行版本的答复；规则行为空表示无规则适用 · what the version in force answers; an empty row: none applies */
            before: components["schemas"]["RoutingAnswer"];
            case: string;
            /** @description 去向改变；否则只是建议的程度或繁简不同 · it would go elsewhere; else only the suggested grade differs */
            elsewhere: boolean;
            number: string;
            /** Format: date-time */
            received_at: string;
        };
        Replayed: {
            /**
             * Format: int64
             * @description 参与比较的投诉件数 · complaints that were compared
             */
            asked: number;
            /** @description 正在施行的版本 · the version in force */
            current: string;
            /**
             * Format: int64
             * @description 去向将改变的件数 · how many would go elsewhere
             */
            elsewhere: number;
            /** @description 答复不同的投诉，最近收到的在前 · complaints that are answered differently, the latest received first */
            turns: components["schemas"]["ReplayTurn"][];
            /** @description 所看的版本 · the version looked at */
            version: string;
        };
        ReplyView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            text: string;
        };
        ResetView: {
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            /** @description 申请人 · who asked for it, by name */
            asker: components["schemas"]["PersonRef"];
            /** Format: date-time */
            decided_at?: string;
            decided_by?: string;
            /** @description 批准或拒绝的人 · who decided, by name */
            decider?: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description 逾期未批准即失效 · void unless it is decided before
             */
            expires: string;
            id: string;
            /** @description 其密码待重置的人 · whose password it is, by name */
            owner: components["schemas"]["PersonRef"];
            /** @description 其所在机构 · his unit */
            place: components["schemas"]["UnitRef"];
            reason: string;
            /**
             * @description 待批准、已批准、已拒绝、已失效 · where it stands
             * @enum {string}
             */
            status: "asked" | "approved" | "refused" | "lapsed";
            /** @description 其密码待重置的用户 · whose password it is */
            user: string;
            /** @description 拒绝理由 · why it was refused */
            why?: string;
        };
        Retried: {
            /** Format: int64 */
            retried: number;
        };
        ReturnRow: {
            business: components["schemas"]["CodeRef"];
            cause: components["schemas"]["CodeRef"];
            channel: components["schemas"]["CodeRef"];
            /**
             * Format: int64
             * @description 已办结 · closed
             */
            closed: number;
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description 成立（含部分成立） · justified, wholly or in part
             */
            justified: number;
            /**
             * Format: int64
             * @description 投诉人数 · people who complained
             */
            people: number;
        };
        ReturnedView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 须修改的项目 · items to be looked at again */
            items?: string[];
            /** @description 逐项意见 · what is to be looked at, item by item */
            notes?: components["schemas"]["InspectionReturnNote"][];
            /** @description 退回理由 · reason */
            reason: string;
        };
        RevealBody: {
            /**
             * @description 要查看的项：字段名（phone，取最近一次）、事件中的位置（/customer/phone）或某一事件中的位置（7/customer/phone） · what to see: a name (phone, the latest), a place in an event (/customer/phone) or in one event (7/customer/phone)
             * @example [
             *       "phone"
             *     ]
             */
            fields: string[];
            /** @description 理由 · why */
            reason: string;
        };
        RevealedView: {
            /** @description 所要查看的项 · as asked for */
            field: string;
            /** @enum {string} */
            kind: "name" | "phone" | "id_number" | "account" | "email" | "address" | "text";
            /** @description 在事件中的位置 · its place in the event */
            pointer: string;
            /**
             * Format: int64
             * @description 所在事件 · the event that holds it
             */
            seq: number;
            value: string;
        };
        RevokeErasureBody: {
            /** @description 理由 · why */
            reason: string;
        };
        Role: {
            machine: boolean;
            name: string;
            sentence: components["schemas"]["Text"];
            title: components["schemas"]["Text"];
        };
        RoleChoice: {
            /** @description 与哪些现有角色冲突 · the roles held that stand against it */
            clashes: components["schemas"]["Clash"][];
            /** @description 可以授予 · may be granted */
            ok: boolean;
            role: string;
            /** @description 此角色做什么 · what the role does */
            sentence: components["schemas"]["Text"];
            /** @description 角色名称 · name of the role */
            title: components["schemas"]["Text"];
        };
        RosterDay: {
            day: string;
            /** @description 节假日或调休名称 · what the announcement calls the day */
            name?: components["schemas"]["Text"];
            problems: components["schemas"]["RosterProblem"][];
            shifts: components["schemas"]["ShiftView"][];
            /** @description 工作日（含调休） · the bank works, make-up days included */
            workday: boolean;
        };
        RosterDuty: {
            day: string;
            from: string;
        };
        RosterProblem: {
            /**
             * @description 空岗、时段空岗、同时在他处坐班、不具备岗位 · gap, hole, double booking, no suitable role
             * @enum {string}
             */
            code: "gap" | "hole" | "double" | "unsuited";
            /** @description 说明原因即可发布 · a reason lets it pass */
            excusable: boolean;
            from: string;
            /** @description 同时坐班的网点 · the other outlet */
            outlet?: string;
            text: components["schemas"]["Text"];
            to: string;
            user?: string;
        };
        RosterView: {
            /** Format: date-time */
            changed_at?: string;
            changed_by?: components["schemas"]["PersonRef"];
            days: components["schemas"]["RosterDay"][];
            /** @example 2026-12 */
            month: string;
            outlet: components["schemas"]["OutletRef"];
            /**
             * Format: int64
             * @description 问题数 · how many problems there are
             */
            problems: number;
            /** @description 当年放假安排尚未公布，按星期推算 · the year is not announced yet: working days are those of the week */
            provisional: boolean;
            /** Format: date-time */
            published_at?: string;
            published_by?: components["schemas"]["PersonRef"];
            /** @description 有问题仍发布的原因 · why it was published in spite of problems */
            reason?: string;
            /** @enum {string} */
            status: "missing" | "draft" | "published";
            /**
             * Format: int64
             * @description 0 表示没有 · 0: there is none
             */
            version: number;
        };
        RoutingAnalysis: {
            /** @description 没有规则适用的情形示例；为空表示无缺口 · a question that no row answers; none: there is no gap */
            gap?: components["schemas"]["RoutingQuestion"];
            /** @description 会使违纪事项落到纪检部门以外的规则行 · rows by which a matter of discipline would come to somebody else */
            leaks: components["schemas"]["RoutingLeak"][];
            /** @description 部分重叠而去向不同的规则行，先后次序起作用 · rows that overlap in part and answer differently: their order decides */
            overlaps: components["schemas"]["RoutingOverlap"][];
            /** @description 过于复杂、未能判定的规则行 · rows too involved to be decided */
            undecided?: string[];
            /** @description 永远轮不到的规则行 · rows that are never reached */
            unreachable: components["schemas"]["RoutingShadowed"][];
        };
        RoutingAnswer: {
            /** @description 可承办人，按优先次序 · who may take it, in order */
            candidates?: components["schemas"]["RoutingCandidate"][];
            /** @description 因无人任职而越过的机构 · units passed over because nobody holds the role there */
            climbed?: string[];
            /** @description 符合的条件 · conditions that matched */
            matched: components["schemas"]["RoutingMatch"][];
            /** @description 规则行 · row */
            row: string;
            then: components["schemas"]["RoutingThen"];
            /** @description 办理机构 · the unit that handles it */
            unit?: string;
            /** @description 规则版本 · version of the table */
            version: string;
            why: components["schemas"]["Text"];
        };
        RoutingCandidate: {
            /**
             * Format: int64
             * @description 在办投诉数 · complaints he has open
             */
            open: number;
            /** @description 属于该业务条线 · of the business line asked for */
            tagged: boolean;
            /** @description 任职机构 · where he holds the role */
            unit: string;
            user: string;
        };
        RoutingChanges: {
            changes: components["schemas"]["RoutingDifference"][];
            version: string;
            with: string;
        };
        RoutingDifference: {
            after?: components["schemas"]["RoutingRow"];
            before?: components["schemas"]["RoutingRow"];
            row: string;
            /** @enum {string} */
            what: "added" | "removed" | "changed" | "moved";
        };
        RoutingLeak: {
            example: components["schemas"]["RoutingQuestion"];
            row: string;
        };
        RoutingMatch: {
            /** @example channel */
            condition: string;
            /** @example regulator */
            value: string;
        };
        RoutingOverlap: {
            example: components["schemas"]["RoutingQuestion"];
            first: string;
            second: string;
        };
        RoutingQuestion: {
            /** Format: int64 */
            amount?: number;
            aside?: string[];
            business?: string;
            cause?: string;
            channel?: string;
            customer?: string;
            discipline?: boolean;
            line?: string;
            place: string;
            severity?: string;
            subject?: string;
        };
        RoutingRow: {
            /** @description 规则行代码 · code of the row */
            id: string;
            /** @description 办理去向 · where it goes */
            then: components["schemas"]["RoutingThen"];
            /** @description 条件，各项同时满足；留空则不限 · conditions, all together; left out: any */
            when: components["schemas"]["RoutingWhen"];
            /** @description 规则的一句话说明，显示在投诉上 · the rule in one sentence, shown on the case */
            why: components["schemas"]["Text"];
        };
        RoutingShadowed: {
            by: string[];
            row: string;
        };
        RoutingTable: {
            /** @description 规则行，自上而下，先符合者适用 · rows, the first that matches counts */
            rows: components["schemas"]["RoutingRow"][];
            /** @description 施行日期 · first day in force */
            valid_from?: string;
            /** @description 版本 · version */
            version: string;
        };
        RoutingThen: {
            /** @description 优先交由该业务条线的人员 · people of this business line first */
            business_line?: string;
            /**
             * @description 建议的复杂程度 · suggested complexity
             * @enum {string}
             */
            complexity?: "simple" | "complex";
            /** @description 转纪检部门，对其他人员不再可见 · goes to the discipline office and is closed to everybody else */
            discipline?: boolean;
            /**
             * @description 由何种岗位办理 · in which role it is handled
             * @enum {string}
             */
            role: "duty_leader" | "branch_head" | "complaint_officer" | "hotline_agent" | "unit_supervisor" | "service_office" | "discipline_office";
            /**
             * @description 建议的严重程度 · suggested severity
             * @enum {string}
             */
            severity?: "ordinary" | "serious" | "major";
            /** @description 哪一级机构；留空为被投诉机构本身 · at which unit; left out: the unit concerned itself */
            where?: components["schemas"]["RoutingWhere"];
        };
        RoutingWhen: {
            /**
             * Format: int64
             * @description 金额下限（含），单位：分 · amount from, in fen
             */
            amount_from?: number;
            /**
             * Format: int64
             * @description 金额上限（不含），单位：分 · amount below, in fen
             */
            amount_to?: number;
            /** @description 业务 · businesses */
            businesses?: string[];
            /** @description 原因 · causes */
            causes?: string[];
            /** @description 渠道 · channels */
            channels?: string[];
            /** @description 客户类型 · kinds of customer */
            customers?: string[];
            /** @description 仅限违纪事由 · only subjects that are matters of discipline */
            discipline?: boolean;
            /** @description 受理线 · lines */
            lines?: string[];
            /** @description 机构及其下级 · units with all below them */
            places?: string[];
            /** @description 严重程度 · severities */
            severities?: string[];
            /** @description 事由 · subjects */
            subjects?: string[];
        };
        RoutingWhere: {
            /**
             * @description 该级或以上最近的机构 · nearest unit of that level or above
             * @enum {string}
             */
            level?: "outlet" | "sub_branch" | "city" | "province" | "head_office";
            /** @description 指定机构的路径 · path of one fixed unit */
            unit?: string;
            /**
             * Format: int64
             * @description 向上几级 · levels up
             */
            up?: number;
        };
        ScoreChange: {
            /** @description 裁定后得分 · percentage after */
            after: string;
            /** Format: date-time */
            at: string;
            /** @description 裁定前得分 · percentage before */
            before: string;
            /** @description 裁定人 · who decided */
            by?: components["schemas"]["PersonRef"];
            /** @description 问题编号 · finding */
            finding: string;
            /** @description 理由 · reason */
            reason?: string;
            /** @description 支持申诉 · the outlet was right */
            upheld: boolean;
        };
        ScoreView: {
            /** @description 申诉裁定引起的变化 · what decisions on appeals changed */
            changes: components["schemas"]["ScoreChange"][];
            checklist: components["schemas"]["ChecklistRef"];
            /** @description 项目代码对应的名称 · names of the items by code */
            items: {
                [key: string]: components["schemas"]["ItemRef"];
            };
            /** @description 提交时逐项计算的结果 · item by item as handed in */
            original?: components["schemas"]["ChecklistResult"];
            /** @description 达标线 · pass mark */
            pass_mark: string;
            /** @description 现时得分；尚未提交则省略 · the score as it stands; left out before the check is handed in */
            present?: components["schemas"]["InspectionScore"];
            /** @description 现时逐项结果（含申诉裁定的影响） · item by item as it stands, after appeals */
            result?: components["schemas"]["ChecklistResult"];
        };
        SearchCustomersBody: {
            /** @description 账号或卡号 · account or card */
            account?: string;
            /** @description 身份证件号码 · identity number */
            id_number?: string;
            /** @description 电话 · phone */
            phone?: string;
        };
        ServiceNumbers: {
            /**
             * Format: int64
             * @description 满意率的分母：得到答复的回访次数 · callbacks answered
             */
            answers: number;
            /**
             * Format: double
             * @description 平均办理天数（收到至告知） · average days from receipt to telling
             */
            average_days?: number;
            /** @description 各项指标所计的投诉件数：在本组列表的地址上加同名 counted 参数，得到的正是这些 · how many complaints each number counts: the list of the group with counted of that name beside it has exactly these */
            behind: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description 办结 · closed
             */
            closed: number;
            /**
             * Format: double
             * @description 首次接触解决率：首问人当日作出决定、未转办 · decided by the first owner on the day of receipt, without a transfer / told
             */
            first_contact_resolution?: number;
            /**
             * Format: double
             * @description 首次回复及时率 · first reply in time
             */
            first_reply_in_time?: number;
            /**
             * Format: date
             * @description 按月、按天数分组时：自此日 · by month or age: from this day
             */
            from?: string;
            /**
             * Format: double
             * @description 按期告知率：按期告知数/已告知数与已超期未告知数之和 · told in time / (told + overdue and not told)
             */
            in_time?: number;
            /**
             * Format: double
             * @description 成立率（含部分成立） · justified, wholly or in part / decided
             */
            justified_rate?: number;
            /**
             * @description 列出本组各件的地址（接口路径与查询参数）：正是这些，不多不少 · the list of exactly the cases of the group: path below the API's base with its query
             * @example /inspections?outlet=tianhe&published_from=2026-10-01
             */
            list: string;
            name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 在办 · in hand
             */
            open: number;
            /**
             * Format: int64
             * @description 在办且已过法定时限；本行自定的时限不计 · in hand and past the limit of the law; the limits that the bank sets itself do not count
             */
            overdue: number;
            /**
             * Format: int64
             * @description 收到 · received
             */
            received: number;
            /**
             * Format: double
             * @description 重办率 · reopened / decided
             */
            reopen_rate?: number;
            /**
             * Format: int64
             * @description 重复投诉客户数：12 个月内两次以上 · customers with two or more in twelve months
             */
            repeat_complainants: number;
            /**
             * Format: double
             * @description 满意率：回访答复中满意的次数/答复次数；一件投诉可有多次回访，无人接听和不需回访不算答复 · callbacks answered satisfied / callbacks answered; a complaint may have several, nobody reached is no answer
             */
            satisfaction?: number;
            /**
             * Format: double
             * @description 满意率目标 · target of satisfaction
             */
            satisfaction_target: number;
            /**
             * Format: int64
             * @description 满意率的分子：答复满意的回访次数 · callbacks answered satisfied
             */
            satisfied_answers: number;
            /**
             * Format: int64
             * @description 已告知处理决定 · told of a decision
             */
            told: number;
            /**
             * Format: double
             * @description 件均转办次数 · transfers per case
             */
            transfers_per_case?: number;
            /**
             * Format: date
             * @description 按月、按天数分组时：至此日（含当日） · by month or age: until this day, inclusive
             */
            until?: string;
            /** @description 分组取值 · value of the group */
            value: string;
        };
        SetSecretBody: {
            /** @description 原密钥暂时一并用于签名，仅限 webhook · sign with the previous one as well for a while; webhooks only */
            keep_previous?: boolean;
            /**
             * Format: password
             * @description 新密钥；机器人可为空，即不再加签 · new secret; may be empty for a robot, which is then not signed
             */
            secret: string;
        };
        SettingView: {
            /** Format: date-time */
            changed_at?: string;
            changed_by?: string;
            /** Format: date-time */
            decided_at?: string;
            /** @description 批准或退回的人 · who approved it or sent it back */
            decided_by?: string;
            /** @description 出厂值 · value it ships with */
            default: unknown;
            /** @example rules:bank.rectification@2027-1 */
            key: string;
            /** @description 参与起草的人，不得批准 · who had a part in it: they do not approve it */
            makers?: string[];
            /** @description 更改理由 · why it was changed */
            reason?: string;
            /** @description 退回理由 · why it was sent back */
            sent_back?: string;
            /**
             * @description 待批准的（submitted）和撤回或退回的（draft）不生效 · what waits for approval (submitted), was withdrawn or sent back (draft) binds nothing
             * @enum {string}
             */
            status: "shipped" | "draft" | "submitted" | "approved";
            title: components["schemas"]["Text"];
            value: unknown;
            /**
             * Format: int64
             * @description 0 为出厂；其余计其修改次数 · 0: as shipped; otherwise counts its changes
             */
            version: number;
        };
        SettingWhole: {
            /** @description 您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise */
            allowed: components["schemas"]["AllowedView"][];
            /** Format: date-time */
            changed_at?: string;
            changed_by?: string;
            /** Format: date-time */
            decided_at?: string;
            /** @description 批准或退回的人 · who approved it or sent it back */
            decided_by?: string;
            /** @description 出厂值 · value it ships with */
            default: unknown;
            /** @example rules:bank.rectification@2027-1 */
            key: string;
            /** @description 参与起草的人，不得批准 · who had a part in it: they do not approve it */
            makers?: string[];
            /** @description 更改理由 · why it was changed */
            reason?: string;
            /** @description 退回理由 · why it was sent back */
            sent_back?: string;
            /**
             * @description 待批准的（submitted）和撤回或退回的（draft）不生效 · what waits for approval (submitted), was withdrawn or sent back (draft) binds nothing
             * @enum {string}
             */
            status: "shipped" | "draft" | "submitted" | "approved";
            title: components["schemas"]["Text"];
            value: unknown;
            /**
             * Format: int64
             * @description 0 为出厂；其余计其修改次数 · 0: as shipped; otherwise counts its changes
             */
            version: number;
        };
        SettleFlagBody: {
            /** @description 了解到的情况和采取的措施 · what was found and done */
            remark: string;
        };
        SettledView: {
            case: string;
            clock: string;
            /** Format: date-time */
            due: string;
            kind: string;
            number?: string;
            outlet?: string;
        };
        ShiftIn: {
            /** @description 副岗用户名 · user name of who stands in for him */
            deputy?: string;
            /**
             * @description 开始时间（北京时间） · begins, Chinese time
             * @default 00:00
             * @example 08:30
             */
            from: string;
            /** @description 坐班领导用户名 · user name of the leader */
            leader: string;
            /**
             * @description 结束时间 · ends
             * @default 24:00
             * @example 17:30
             */
            to: string;
        };
        ShiftView: {
            day: string;
            /** @description 副岗 · who stands in for him */
            deputy?: components["schemas"]["PersonRef"];
            /**
             * @description 开始时间（北京时间） · begins, Chinese time
             * @example 08:30
             */
            from: string;
            /** @description 坐班领导 · leader on duty */
            leader: components["schemas"]["PersonRef"];
            /**
             * @description 结束时间 · ends
             * @example 17:30
             */
            to: string;
        };
        SignInBody: {
            /**
             * Format: password
             * @description 密码 · password
             */
            password: string;
            /** @description 用户名 · user name */
            user: string;
        };
        Simulation: {
            answer: components["schemas"]["RoutingAnswer"];
            /** @description 正在施行的版本的答复 · what the version in force answers */
            current?: components["schemas"]["RoutingAnswer"];
            /** @description 去向相同 · both send it to the same desk */
            same: boolean;
        };
        Standing: {
            /** @description 平均得分，一位小数 · average score to one decimal */
            average: string;
            /** @description 上期 · before */
            before?: components["schemas"]["Stood"];
            /**
             * Format: int64
             * @description 检查数：得分是这些检查的平均 · of how many checks the score is the average
             */
            checks: number;
            /** @description 检查少于三次，得分仅供参考 · fewer than three checks: read the score with care */
            few: boolean;
            /**
             * Format: date
             * @description 按月、按天数分组时：自此日 · by month or age: from this day
             */
            from?: string;
            /** @description 得分较上期增减 · points more than before */
            gained?: string;
            /**
             * @description 列出本组各件的地址（接口路径与查询参数）：正是这些，不多不少 · the list of exactly the cases of the group: path below the API's base with its query
             * @example /inspections?outlet=tianhe&published_from=2026-10-01
             */
            list: string;
            /** @description 各模块平均得分（本组列表加 module=） · average of each module: the list with module= of it */
            modules: components["schemas"]["ModuleMean"][];
            name: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description 达标的检查（本组列表加 passed=true） · checks that passed: the list with passed=true
             */
            passed: number;
            /** @description 同一上级机构下各对象（含自身） · places of the same unit above, this one among them */
            peers?: components["schemas"]["Peers"];
            /**
             * Format: int64
             * @description 名次，得分相同者并列；检查太少时为空 · rank, shared by equal scores; empty where there are too few checks
             */
            rank?: number;
            /**
             * Format: int64
             * @description 名次升降，正数为上升；只在两期都有名次的对象之间计 · ranks risen, negative where it fell, among the places that were ranked both times
             */
            rose?: number;
            /** @description 所属机构 · unit above */
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: date
             * @description 按月、按天数分组时：至此日（含当日） · by month or age: until this day, inclusive
             */
            until?: string;
            /** @description 分组取值 · value of the group */
            value: string;
        };
        StatusCount: {
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description 其中已超期 · of these, overdue
             */
            overdue: number;
            status: string;
            status_name: components["schemas"]["Text"];
        };
        StepView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 经过的元素和连线，按先后 · elements and lines that it led over, in their order */
            elements: string[];
            /** @example complaint.decided */
            event: string;
            /** Format: int64 */
            seq: number;
        };
        Stood: {
            average: string;
            /** Format: int64 */
            checks: number;
            list: string;
            /** Format: int64 */
            rank?: number;
        };
        SubstituteDutyBody: {
            /** Format: date */
            day: string;
            /** @description 省略为不变，空为取消 · left out: as it was; empty: none */
            deputy?: string;
            /** @description 班次开始时间；补空岗时为起始时间；当日只有一个班次时可省略，无班次时省略为 00:00 · when the duty begins, or the gap that is filled; may be left out where the day has one duty; where it has none, that means 00:00 */
            from?: string;
            leader: string;
            reason: string;
            /**
             * @description 仅补空岗时需要 · only where a gap is filled
             * @default 24:00
             */
            to: string;
        };
        SwapView: {
            /** @description 不同意的原因 · why it was refused */
            answer?: string;
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            asked_at: string;
            /** @description 申请人 · who asks */
            by: components["schemas"]["PersonRef"];
            give: components["schemas"]["RosterDuty"];
            id: string;
            note?: string;
            outlet: components["schemas"]["OutletRef"];
            /** @enum {string} */
            status: "asked" | "accepted" | "refused" | "withdrawn" | "vetoed" | "overtaken" | "expired";
            take?: components["schemas"]["RosterDuty"];
            /** @description 被申请人 · who is asked */
            to: components["schemas"]["PersonRef"];
            /**
             * Format: date-time
             * @description 此后不能再答复或否决 · from then on it is neither answered nor vetoed
             */
            until: string;
            /** @description 否决原因 · why it was vetoed */
            veto?: string;
            /** Format: date-time */
            vetoed_at?: string;
            vetoed_by?: components["schemas"]["PersonRef"];
        };
        SwitchesBody: {
            /** @description 接收邮件通知 · get mail at all */
            mail: boolean;
            /**
             * @description 不发邮件的主题前缀 · prefixes of topics not by mail
             * @example [
             *       "notice.remind"
             *     ]
             */
            muted: string[];
            /**
             * @description 免打扰开始时刻（北京时间） · mail waits from this time of day, Chinese time
             * @example 22:00
             */
            quiet_from?: string;
            /**
             * @description 免打扰结束时刻 · until this
             * @example 07:00
             */
            quiet_to?: string;
        };
        TargetItem: {
            /**
             * Format: date
             * @description 开始日 · first day
             */
            from?: string;
            /** @description 已建立的检查 · the inspection, once it was opened */
            inspection?: string;
            inspector?: components["schemas"]["PersonRef"];
            outlet: components["schemas"]["OutletRef"];
            /** @description 无法派人的原因 · why nobody could be sent */
            reason?: string;
            /**
             * Format: date
             * @description 结束日（含当日） · last day, inclusive
             */
            to?: string;
        };
        Text: {
            /** @description English */
            en: string;
            /** @description 中文 */
            zh: string;
        };
        ThenView: {
            bulletin?: components["schemas"]["BulletinState"];
            complaint?: components["schemas"]["ComplaintState"];
            incident?: components["schemas"]["IncidentState"];
            inspection?: components["schemas"]["InspectionState"];
            notice?: components["schemas"]["NoticeState"];
            programme?: components["schemas"]["ProgrammeState"];
            status: string;
            status_name: components["schemas"]["Text"];
        };
        TokenView: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** Format: date-time */
            last_used?: string;
            /** @description 用途 · what it is for */
            name: string;
            /** @description 责任人 · the user who answers for it */
            owner: string;
            /** @description 责任人姓名 · who answers for it, by name */
            person: components["schemas"]["PersonRef"];
            /** @description 适用机构名称 · the unit with its name */
            place: components["schemas"]["UnitRef"];
            /** Format: date-time */
            revoked_at?: string;
            /** @description 适用机构及其下级 · the unit, with all below */
            unit: string;
        };
        TopicView: {
            /** @description 不可关闭 · cannot be switched off */
            mandatory: boolean;
            title: components["schemas"]["Text"];
            /** @example notice.due */
            topic: string;
        };
        TransferView: {
            /**
             * @description 接收、拒收，或因他故了结；空为待接收 · taken, refused, or settled otherwise; empty: waiting
             * @enum {string}
             */
            answer?: "taken" | "refused" | "settled";
            answer_by?: components["schemas"]["PersonRef"];
            /** Format: date-time */
            answered_at?: string;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            desk?: components["schemas"]["DeskRef"];
            /** Format: int64 */
            hop: number;
            /** @description 转办理由 · why it was offered */
            reason?: string;
            /** @description 拒收理由 · why it was refused */
            refusal?: string;
            to?: components["schemas"]["PersonRef"];
        };
        TryChecklistBody: {
            /** @description 试填的答案 · answers to try */
            answers: components["schemas"]["ChecklistAnswers"];
            /** @description 尚未保存的内容；省略为该版本现有内容 · content not saved yet; left out: what the version holds */
            template?: components["schemas"]["ChecklistTemplate"];
        };
        UnitGapView: {
            /**
             * Format: int64
             * @description 未发布 · drafted only
             */
            draft: number;
            /**
             * Format: int64
             * @description 各网点无人坐班的工作日合计 · working days without anybody, over all outlets
             */
            gap_days: number;
            /**
             * Format: int64
             * @description 未编制 · without a roster
             */
            missing: number;
            /**
             * Format: int64
             * @description 营业网点数 · open outlets
             */
            outlets: number;
            /** Format: int64 */
            published: number;
            /** @description 全部发布且无空岗 · all are published and nobody is missing */
            ready: boolean;
            unit: components["schemas"]["UnitRef"];
        };
        UnitRef: {
            name: components["schemas"]["Text"];
            /** @description 机构路径 · path */
            path: string;
        };
        UnitTotal: {
            /**
             * Format: int64
             * @description 上一期 · in the bulletin before
             */
            before: number;
            /**
             * Format: int64
             * @description 增减 · change
             */
            change: number;
            /**
             * Format: int64
             * @description 超时事项数，含下级 · matters late, those of units below included
             */
            late: number;
            level?: string;
            /**
             * Format: int64
             * @description 最长超时天数 · most days late
             */
            longest_days: number;
            unit: components["schemas"]["UnitRef"];
        };
        UnitView: {
            /** @description 已撤销 · closed */
            closed: boolean;
            /** @description 机构代码，全行唯一 · code, unique in the bank */
            code: string;
            /**
             * @description 层级 · level
             * @enum {string}
             */
            level: "head_office" | "province" | "city" | "sub_branch" | "outlet" | "department";
            /** @description 机关代字 · with what its document numbers begin */
            mark?: string;
            name: components["schemas"]["Text"];
            /** @description 上级机构路径 · path of the unit above */
            parent?: string;
            /** @description 从总行起的路径 · path from the head office */
            path: string;
            /** Format: int64 */
            version: number;
        };
        UnreadCount: {
            /** Format: int64 */
            unread: number;
        };
        UserItem: {
            /** Format: date-time */
            created_at: string;
            /** @description 已停用 · disabled */
            disabled: boolean;
            /** @description 电子邮箱，用于通知 · e-mail address, for notifications */
            email?: string;
            /** @description 员工号 · employee number */
            employee?: string;
            /**
             * Format: date-time
             * @description 最近登录 · last sign-in
             */
            last_sign_in?: string;
            /** @description 因多次登录失败暂时锁定 · locked for a while after failed attempts */
            locked: boolean;
            /** Format: date-time */
            locked_until?: string;
            /** @description 下次登录须改密码 · must choose a new password */
            must_change: boolean;
            /** @description 姓名 · name */
            name: string;
            /** @description 所在机构及其名称 · the unit with its name */
            place: components["schemas"]["UnitRef"];
            /** @description 直接上级 · whom he reports to */
            reports_to?: components["schemas"]["PersonRef"];
            /** @description 现有角色 · roles held now */
            roles: components["schemas"]["HeldRole"][];
            /** @description 直接上级用户名 · user name of whom he reports to */
            supervisor?: string;
            /** @description 所在机构路径 · path of the unit */
            unit: string;
            /** @description 用户名 · user name */
            user: string;
            /** Format: int64 */
            version: number;
        };
        UserView: {
            /** Format: date-time */
            created_at: string;
            /** @description 已停用 · disabled */
            disabled: boolean;
            /** @description 电子邮箱，用于通知 · e-mail address, for notifications */
            email?: string;
            /** @description 员工号 · employee number */
            employee?: string;
            /**
             * Format: date-time
             * @description 最近登录 · last sign-in
             */
            last_sign_in?: string;
            /** @description 因多次登录失败暂时锁定 · locked for a while after failed attempts */
            locked: boolean;
            /** Format: date-time */
            locked_until?: string;
            /** @description 下次登录须改密码 · must choose a new password */
            must_change: boolean;
            /** @description 姓名 · name */
            name: string;
            /** @description 直接上级用户名 · user name of whom he reports to */
            supervisor?: string;
            /** @description 所在机构路径 · path of the unit */
            unit: string;
            /** @description 用户名 · user name */
            user: string;
            /** Format: int64 */
            version: number;
        };
        VerifiedView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonRef"];
            /** @description 验收意见 · remark */
            comment?: string;
        };
        VisitView: {
            /**
             * Format: int64
             * @description 期间的操作次数 · what happened there meanwhile and did not lead on
             */
            acts?: number;
            element: string;
            name: components["schemas"]["Text"];
            /** @description 事项的部分，例如整改 · part of the case, e.g. a rectification */
            part?: string;
            /** @description 现在在此 · it is there now */
            present: boolean;
            /**
             * Format: int64
             * @description 停留秒数 · how long
             */
            seconds: number;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until?: string;
        };
        WarningItem: {
            issuer: components["schemas"]["UnitRef"];
            item: components["schemas"]["ItemRef"];
            notice: string;
            outlet: components["schemas"]["OutletRef"];
            /** Format: date-time */
            proposed_at: string;
            /** @description 整改编号 · rectification */
            rectification: string;
            /** @description 此前的问题编号 · earlier findings */
            repeat_of: string[];
        };
        WhyView: {
            /** @example notice.maker_is_checker */
            code: string;
            msg: components["schemas"]["Text"];
        };
        WorktimeArranged: {
            date: string;
            name: components["schemas"]["Text"];
            off: boolean;
        };
        WrittenNote: {
            /** @description 引用的事项 · cases it refers to */
            cases: components["schemas"]["BulletinLink"][];
            /** @enum {string} */
            kind: "praise" | "good" | "bad" | "result";
            kind_name: components["schemas"]["Text"];
            text: string;
        };
        YearView: {
            /** Format: date-time */
            approved_at?: string;
            approved_by?: string;
            /** @description 放假和调休上班的日子 · days off, and days worked instead */
            days?: components["schemas"]["WorktimeArranged"][];
            /** @description 正在执行：最近批准的版本，未批准过的年份为出厂安排 · in force: the version approved last, or what came with the product */
            in_force: boolean;
            /** Format: date-time */
            loaded_at?: string;
            loaded_by?: string;
            /** @description 依据的通知 · the announcement it comes from */
            source: string;
            source_url?: string;
            /**
             * Format: int64
             * @description 0 为出厂安排，其余为本行录入 · 0: came with the product; others the bank has loaded
             */
            version: number;
            /** Format: int64 */
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountabilityItem = components['schemas']['AccountabilityItem'];
export type Action = components['schemas']['Action'];
export type AddRowBody = components['schemas']['AddRowBody'];
export type AlikeView = components['schemas']['AlikeView'];
export type AllowedView = components['schemas']['AllowedView'];
export type AnswerItem = components['schemas']['AnswerItem'];
export type AnswersView = components['schemas']['AnswersView'];
export type AppealItem = components['schemas']['AppealItem'];
export type ApplyRulesBody = components['schemas']['ApplyRulesBody'];
export type ApprovalView = components['schemas']['ApprovalView'];
export type ApproveCalendarBody = components['schemas']['ApproveCalendarBody'];
export type ApproveErasureBody = components['schemas']['ApproveErasureBody'];
export type AskResetBody = components['schemas']['AskResetBody'];
export type AskSwapBody = components['schemas']['AskSwapBody'];
export type AttemptView = components['schemas']['AttemptView'];
export type AuditRowView = components['schemas']['AuditRowView'];
export type AuditVerdictView = components['schemas']['AuditVerdictView'];
export type BookingView = components['schemas']['BookingView'];
export type BoundView = components['schemas']['BoundView'];
export type BulkAnswer = components['schemas']['BulkAnswer'];
export type BulkAssign = components['schemas']['BulkAssign'];
export type BulkInBulkAssignBody = components['schemas']['BulkInBulkAssignBody'];
export type BulkInBulkIssueBody = components['schemas']['BulkInBulkIssueBody'];
export type BulkInBulkTakeReviewBody = components['schemas']['BulkInBulkTakeReviewBody'];
export type BulkInBulkVerifyBody = components['schemas']['BulkInBulkVerifyBody'];
export type BulkIssue = components['schemas']['BulkIssue'];
export type BulkOutcome = components['schemas']['BulkOutcome'];
export type BulkTakeReview = components['schemas']['BulkTakeReview'];
export type BulkVerify = components['schemas']['BulkVerify'];
export type BulletinAcknowledge = components['schemas']['BulletinAcknowledge'];
export type BulletinClockFired = components['schemas']['BulletinClockFired'];
export type BulletinClose = components['schemas']['BulletinClose'];
export type BulletinClosedWith = components['schemas']['BulletinClosedWith'];
export type BulletinDiscard = components['schemas']['BulletinDiscard'];
export type BulletinDrafted = components['schemas']['BulletinDrafted'];
export type BulletinEdit = components['schemas']['BulletinEdit'];
export type BulletinEditedWith = components['schemas']['BulletinEditedWith'];
export type BulletinEnd = components['schemas']['BulletinEnd'];
export type BulletinItem = components['schemas']['BulletinItem'];
export type BulletinLeftOut = components['schemas']['BulletinLeftOut'];
export type BulletinLine = components['schemas']['BulletinLine'];
export type BulletinLineItem = components['schemas']['BulletinLineItem'];
export type BulletinLineOf = components['schemas']['BulletinLineOf'];
export type BulletinLink = components['schemas']['BulletinLink'];
export type BulletinNote = components['schemas']['BulletinNote'];
export type BulletinNoteWith = components['schemas']['BulletinNoteWith'];
export type BulletinNumbers = components['schemas']['BulletinNumbers'];
export type BulletinOpen = components['schemas']['BulletinOpen'];
export type BulletinRecipient = components['schemas']['BulletinRecipient'];
export type BulletinReference = components['schemas']['BulletinReference'];
export type BulletinReleasedWith = components['schemas']['BulletinReleasedWith'];
export type BulletinState = components['schemas']['BulletinState'];
export type BulletinStrike = components['schemas']['BulletinStrike'];
export type BulletinUnit = components['schemas']['BulletinUnit'];
export type BulletinView = components['schemas']['BulletinView'];
export type BulletinWritten = components['schemas']['BulletinWritten'];
export type CallView = components['schemas']['CallView'];
export type CandidateView = components['schemas']['CandidateView'];
export type CaseVerdict = components['schemas']['CaseVerdict'];
export type CasefileClock = components['schemas']['CasefileClock'];
export type CasefileClockFired = components['schemas']['CasefileClockFired'];
export type CasefileFiring = components['schemas']['CasefileFiring'];
export type CasefileMove = components['schemas']['CasefileMove'];
export type CasefileReplanned = components['schemas']['CasefileReplanned'];
export type CasefileStep = components['schemas']['CasefileStep'];
export type CasefileUrge = components['schemas']['CasefileUrge'];
export type CasefileUrgedWith = components['schemas']['CasefileUrgedWith'];
export type ChangeChannelBody = components['schemas']['ChangeChannelBody'];
export type ChangePasswordBody = components['schemas']['ChangePasswordBody'];
export type ChangeUnitBody = components['schemas']['ChangeUnitBody'];
export type ChangeUserBody = components['schemas']['ChangeUserBody'];
export type ChangeView = components['schemas']['ChangeView'];
export type ChannelLine = components['schemas']['ChannelLine'];
export type ChannelTrialView = components['schemas']['ChannelTrialView'];
export type ChannelView = components['schemas']['ChannelView'];
export type ChecklistAnswer = components['schemas']['ChecklistAnswer'];
export type ChecklistAnswerBody = components['schemas']['ChecklistAnswerBody'];
export type ChecklistAnswers = components['schemas']['ChecklistAnswers'];
export type ChecklistBranch = components['schemas']['ChecklistBranch'];
export type ChecklistCountRule = components['schemas']['ChecklistCountRule'];
export type ChecklistException = components['schemas']['ChecklistException'];
export type ChecklistFailure = components['schemas']['ChecklistFailure'];
export type ChecklistHit = components['schemas']['ChecklistHit'];
export type ChecklistInfo = components['schemas']['ChecklistInfo'];
export type ChecklistItem = components['schemas']['ChecklistItem'];
export type ChecklistItemResult = components['schemas']['ChecklistItemResult'];
export type ChecklistKey = components['schemas']['ChecklistKey'];
export type ChecklistKnockOut = components['schemas']['ChecklistKnockOut'];
export type ChecklistModule = components['schemas']['ChecklistModule'];
export type ChecklistModuleResult = components['schemas']['ChecklistModuleResult'];
export type ChecklistOption = components['schemas']['ChecklistOption'];
export type ChecklistRef = components['schemas']['ChecklistRef'];
export type ChecklistResult = components['schemas']['ChecklistResult'];
export type ChecklistRounding = components['schemas']['ChecklistRounding'];
export type ChecklistSubject = components['schemas']['ChecklistSubject'];
export type ChecklistSubjectResult = components['schemas']['ChecklistSubjectResult'];
export type ChecklistTemplate = components['schemas']['ChecklistTemplate'];
export type ChecklistThreshold = components['schemas']['ChecklistThreshold'];
export type ChecklistTrial = components['schemas']['ChecklistTrial'];
export type ChooseLanguageBody = components['schemas']['ChooseLanguageBody'];
export type Clash = components['schemas']['Clash'];
export type ClassNames = components['schemas']['ClassNames'];
export type ClassificationBelow = components['schemas']['ClassificationBelow'];
export type ClassificationCatalogue = components['schemas']['ClassificationCatalogue'];
export type ClassificationChanges = components['schemas']['ClassificationChanges'];
export type ClassificationDifference = components['schemas']['ClassificationDifference'];
export type ClassificationProduct = components['schemas']['ClassificationProduct'];
export type ClassificationSubject = components['schemas']['ClassificationSubject'];
export type ClassificationTerm = components['schemas']['ClassificationTerm'];
export type ClockItem = components['schemas']['ClockItem'];
export type ClockView = components['schemas']['ClockView'];
export type CodeRef = components['schemas']['CodeRef'];
export type CommandAnswer = components['schemas']['CommandAnswer'];
export type CommandEvent = components['schemas']['CommandEvent'];
export type ComplaintAbsorb = components['schemas']['ComplaintAbsorb'];
export type ComplaintAssignOwner = components['schemas']['ComplaintAssignOwner'];
export type ComplaintBounds = components['schemas']['ComplaintBounds'];
export type ComplaintCallBack = components['schemas']['ComplaintCallBack'];
export type ComplaintCalledBack = components['schemas']['ComplaintCalledBack'];
export type ComplaintChairNamed = components['schemas']['ComplaintChairNamed'];
export type ComplaintClassification = components['schemas']['ComplaintClassification'];
export type ComplaintClassified = components['schemas']['ComplaintClassified'];
export type ComplaintClassify = components['schemas']['ComplaintClassify'];
export type ComplaintClose = components['schemas']['ComplaintClose'];
export type ComplaintConclude = components['schemas']['ComplaintConclude'];
export type ComplaintConcludedWith = components['schemas']['ComplaintConcludedWith'];
export type ComplaintConsequence = components['schemas']['ComplaintConsequence'];
export type ComplaintContact = components['schemas']['ComplaintContact'];
export type ComplaintConvenePanel = components['schemas']['ComplaintConvenePanel'];
export type ComplaintDecide = components['schemas']['ComplaintDecide'];
export type ComplaintDecideExtension = components['schemas']['ComplaintDecideExtension'];
export type ComplaintDecidedAs = components['schemas']['ComplaintDecidedAs'];
export type ComplaintDecidedWith = components['schemas']['ComplaintDecidedWith'];
export type ComplaintDecision = components['schemas']['ComplaintDecision'];
export type ComplaintDecisionTold = components['schemas']['ComplaintDecisionTold'];
export type ComplaintDesk = components['schemas']['ComplaintDesk'];
export type ComplaintDuplicate = components['schemas']['ComplaintDuplicate'];
export type ComplaintExtension = components['schemas']['ComplaintExtension'];
export type ComplaintExtensionDecided = components['schemas']['ComplaintExtensionDecided'];
export type ComplaintExtensionRequested = components['schemas']['ComplaintExtensionRequested'];
export type ComplaintExtensionTold = components['schemas']['ComplaintExtensionTold'];
export type ComplaintFamilySealed = components['schemas']['ComplaintFamilySealed'];
export type ComplaintGiveOpinion = components['schemas']['ComplaintGiveOpinion'];
export type ComplaintGraded = components['schemas']['ComplaintGraded'];
export type ComplaintHeld = components['schemas']['ComplaintHeld'];
export type ComplaintHolder = components['schemas']['ComplaintHolder'];
export type ComplaintImported = components['schemas']['ComplaintImported'];
export type ComplaintItem = components['schemas']['ComplaintItem'];
export type ComplaintLink = components['schemas']['ComplaintLink'];
export type ComplaintMakeOffer = components['schemas']['ComplaintMakeOffer'];
export type ComplaintMember = components['schemas']['ComplaintMember'];
export type ComplaintMerge = components['schemas']['ComplaintMerge'];
export type ComplaintOffer = components['schemas']['ComplaintOffer'];
export type ComplaintOffered = components['schemas']['ComplaintOffered'];
export type ComplaintOpening = components['schemas']['ComplaintOpening'];
export type ComplaintOpinionGiven = components['schemas']['ComplaintOpinionGiven'];
export type ComplaintPanel = components['schemas']['ComplaintPanel'];
export type ComplaintPanelConvened = components['schemas']['ComplaintPanelConvened'];
export type ComplaintPanelRuled = components['schemas']['ComplaintPanelRuled'];
export type ComplaintPart = components['schemas']['ComplaintPart'];
export type ComplaintParty = components['schemas']['ComplaintParty'];
export type ComplaintPause = components['schemas']['ComplaintPause'];
export type ComplaintProposeConsequence = components['schemas']['ComplaintProposeConsequence'];
export type ComplaintRecused = components['schemas']['ComplaintRecused'];
export type ComplaintReferDiscipline = components['schemas']['ComplaintReferDiscipline'];
export type ComplaintReferred = components['schemas']['ComplaintReferred'];
export type ComplaintRefuseOffer = components['schemas']['ComplaintRefuseOffer'];
export type ComplaintRegister = components['schemas']['ComplaintRegister'];
export type ComplaintRelease = components['schemas']['ComplaintRelease'];
export type ComplaintReopen = components['schemas']['ComplaintReopen'];
export type ComplaintReopenedWith = components['schemas']['ComplaintReopenedWith'];
export type ComplaintReplaceExpert = components['schemas']['ComplaintReplaceExpert'];
export type ComplaintReplannedWith = components['schemas']['ComplaintReplannedWith'];
export type ComplaintRequestExtension = components['schemas']['ComplaintRequestExtension'];
export type ComplaintRequestReview = components['schemas']['ComplaintRequestReview'];
export type ComplaintResume = components['schemas']['ComplaintResume'];
export type ComplaintResumed = components['schemas']['ComplaintResumed'];
export type ComplaintReviewRequested = components['schemas']['ComplaintReviewRequested'];
export type ComplaintRouted = components['schemas']['ComplaintRouted'];
export type ComplaintRulePanel = components['schemas']['ComplaintRulePanel'];
export type ComplaintSealedWith = components['schemas']['ComplaintSealedWith'];
export type ComplaintSeat = components['schemas']['ComplaintSeat'];
export type ComplaintSplit = components['schemas']['ComplaintSplit'];
export type ComplaintSplitInto = components['schemas']['ComplaintSplitInto'];
export type ComplaintState = components['schemas']['ComplaintState'];
export type ComplaintStepAside = components['schemas']['ComplaintStepAside'];
export type ComplaintSum = components['schemas']['ComplaintSum'];
export type ComplaintTellDecision = components['schemas']['ComplaintTellDecision'];
export type ComplaintTellExtension = components['schemas']['ComplaintTellExtension'];
export type ComplaintView = components['schemas']['ComplaintView'];
export type ComplaintWithdraw = components['schemas']['ComplaintWithdraw'];
export type ComplaintWithdrawnWith = components['schemas']['ComplaintWithdrawnWith'];
export type ConclusionView = components['schemas']['ConclusionView'];
export type ConsequenceView = components['schemas']['ConsequenceView'];
export type ContactView = components['schemas']['ContactView'];
export type CountsBulletinNumbers = components['schemas']['CountsBulletinNumbers'];
export type CountsDwellItem = components['schemas']['CountsDwellItem'];
export type CountsFlagCount = components['schemas']['CountsFlagCount'];
export type CountsGroupCount = components['schemas']['CountsGroupCount'];
export type CountsInspectionCount = components['schemas']['CountsInspectionCount'];
export type CountsInspectionNumbers = components['schemas']['CountsInspectionNumbers'];
export type CountsKindCount = components['schemas']['CountsKindCount'];
export type CountsRectificationNumbers = components['schemas']['CountsRectificationNumbers'];
export type CountsReturnRow = components['schemas']['CountsReturnRow'];
export type CountsServiceNumbers = components['schemas']['CountsServiceNumbers'];
export type CountsStatusCount = components['schemas']['CountsStatusCount'];
export type CourseView = components['schemas']['CourseView'];
export type CreateChannelBody = components['schemas']['CreateChannelBody'];
export type CreateOutletBody = components['schemas']['CreateOutletBody'];
export type CreateTokenBody = components['schemas']['CreateTokenBody'];
export type CreateUnitBody = components['schemas']['CreateUnitBody'];
export type CreateUserBody = components['schemas']['CreateUserBody'];
export type CustomerFound = components['schemas']['CustomerFound'];
export type DayShiftIn = components['schemas']['DayShiftIn'];
export type DecisionView = components['schemas']['DecisionView'];
export type DeclareInterestBody = components['schemas']['DeclareInterestBody'];
export type DeliveryHistory = components['schemas']['DeliveryHistory'];
export type DeliveryView = components['schemas']['DeliveryView'];
export type DeskRef = components['schemas']['DeskRef'];
export type DraftEditionBody = components['schemas']['DraftEditionBody'];
export type DraftRosterBody = components['schemas']['DraftRosterBody'];
export type DraftRosterDayBody = components['schemas']['DraftRosterDayBody'];
export type DutyIn = components['schemas']['DutyIn'];
export type DutyPerson = components['schemas']['DutyPerson'];
export type DwellItem = components['schemas']['DwellItem'];
export type EditionView = components['schemas']['EditionView'];
export type EditionWholeCatalogue = components['schemas']['EditionWholeCatalogue'];
export type EditionWholeTable = components['schemas']['EditionWholeTable'];
export type ErasureCaseView = components['schemas']['ErasureCaseView'];
export type ErasureView = components['schemas']['ErasureView'];
export type EventView = components['schemas']['EventView'];
export type EvidenceDeclaration = components['schemas']['EvidenceDeclaration'];
export type EvidenceDerivation = components['schemas']['EvidenceDerivation'];
export type EvidencePart = components['schemas']['EvidencePart'];
export type EvidencePartHash = components['schemas']['EvidencePartHash'];
export type EvidencePlan = components['schemas']['EvidencePlan'];
export type EvidenceReason = components['schemas']['EvidenceReason'];
export type EvidenceRegion = components['schemas']['EvidenceRegion'];
export type EvidenceTicket = components['schemas']['EvidenceTicket'];
export type EvidenceTickets = components['schemas']['EvidenceTickets'];
export type EvidenceTransfer = components['schemas']['EvidenceTransfer'];
export type EvidenceUpload = components['schemas']['EvidenceUpload'];
export type EvidenceView = components['schemas']['EvidenceView'];
export type ExpertView = components['schemas']['ExpertView'];
export type ExpertViews = components['schemas']['ExpertViews'];
export type ExtensionItem = components['schemas']['ExtensionItem'];
export type ExtensionState = components['schemas']['ExtensionState'];
export type FailureView = components['schemas']['FailureView'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type FindingItem = components['schemas']['FindingItem'];
export type FiringView = components['schemas']['FiringView'];
export type FlagCount = components['schemas']['FlagCount'];
export type FlagItem = components['schemas']['FlagItem'];
export type FormView = components['schemas']['FormView'];
export type GrantRoleBody = components['schemas']['GrantRoleBody'];
export type GrantView = components['schemas']['GrantView'];
export type GroupCount = components['schemas']['GroupCount'];
export type HeldRole = components['schemas']['HeldRole'];
export type HoldView = components['schemas']['HoldView'];
export type HomeLine = components['schemas']['HomeLine'];
export type HomeView = components['schemas']['HomeView'];
export type IncidentAcknowledgedWith = components['schemas']['IncidentAcknowledgedWith'];
export type IncidentClose = components['schemas']['IncidentClose'];
export type IncidentClosing = components['schemas']['IncidentClosing'];
export type IncidentDismiss = components['schemas']['IncidentDismiss'];
export type IncidentGrade = components['schemas']['IncidentGrade'];
export type IncidentGradedTo = components['schemas']['IncidentGradedTo'];
export type IncidentGrading = components['schemas']['IncidentGrading'];
export type IncidentHand = components['schemas']['IncidentHand'];
export type IncidentHandOver = components['schemas']['IncidentHandOver'];
export type IncidentHandedOverTo = components['schemas']['IncidentHandedOverTo'];
export type IncidentItem = components['schemas']['IncidentItem'];
export type IncidentKind = components['schemas']['IncidentKind'];
export type IncidentKinds = components['schemas']['IncidentKinds'];
export type IncidentProgress = components['schemas']['IncidentProgress'];
export type IncidentReport = components['schemas']['IncidentReport'];
export type IncidentReportedWith = components['schemas']['IncidentReportedWith'];
export type IncidentSignature = components['schemas']['IncidentSignature'];
export type IncidentState = components['schemas']['IncidentState'];
export type IncidentUpdate = components['schemas']['IncidentUpdate'];
export type IncidentUpdatedWith = components['schemas']['IncidentUpdatedWith'];
export type IncidentView = components['schemas']['IncidentView'];
export type InspectionAccept = components['schemas']['InspectionAccept'];
export type InspectionAcceptedWith = components['schemas']['InspectionAcceptedWith'];
export type InspectionAnswer = components['schemas']['InspectionAnswer'];
export type InspectionAnswered = components['schemas']['InspectionAnswered'];
export type InspectionAppeal = components['schemas']['InspectionAppeal'];
export type InspectionAppealDecided = components['schemas']['InspectionAppealDecided'];
export type InspectionAppealedWith = components['schemas']['InspectionAppealedWith'];
export type InspectionAssign = components['schemas']['InspectionAssign'];
export type InspectionAssignedTo = components['schemas']['InspectionAssignedTo'];
export type InspectionCancel = components['schemas']['InspectionCancel'];
export type InspectionCount = components['schemas']['InspectionCount'];
export type InspectionDecideAppeal = components['schemas']['InspectionDecideAppeal'];
export type InspectionDecline = components['schemas']['InspectionDecline'];
export type InspectionFinding = components['schemas']['InspectionFinding'];
export type InspectionItem = components['schemas']['InspectionItem'];
export type InspectionItemAnswer = components['schemas']['InspectionItemAnswer'];
export type InspectionNumbers = components['schemas']['InspectionNumbers'];
export type InspectionOpen = components['schemas']['InspectionOpen'];
export type InspectionOpened = components['schemas']['InspectionOpened'];
export type InspectionPerson = components['schemas']['InspectionPerson'];
export type InspectionPublishedWith = components['schemas']['InspectionPublishedWith'];
export type InspectionReasoned = components['schemas']['InspectionReasoned'];
export type InspectionReturn = components['schemas']['InspectionReturn'];
export type InspectionReturnNote = components['schemas']['InspectionReturnNote'];
export type InspectionScore = components['schemas']['InspectionScore'];
export type InspectionState = components['schemas']['InspectionState'];
export type InspectionSubmit = components['schemas']['InspectionSubmit'];
export type InspectionSubmittedWith = components['schemas']['InspectionSubmittedWith'];
export type InspectionTemplateRef = components['schemas']['InspectionTemplateRef'];
export type InspectionView = components['schemas']['InspectionView'];
export type InspectionWaiver = components['schemas']['InspectionWaiver'];
export type IntakeView = components['schemas']['IntakeView'];
export type InterestView = components['schemas']['InterestView'];
export type ItemRef = components['schemas']['ItemRef'];
export type KindCount = components['schemas']['KindCount'];
export type LiftHoldBody = components['schemas']['LiftHoldBody'];
export type LimitView = components['schemas']['LimitView'];
export type LinkView = components['schemas']['LinkView'];
export type MarkInBody = components['schemas']['MarkInBody'];
export type MarkRemoval = components['schemas']['MarkRemoval'];
export type MarkView = components['schemas']['MarkView'];
export type Matrix = components['schemas']['Matrix'];
export type MatrixRow = components['schemas']['MatrixRow'];
export type Me = components['schemas']['Me'];
export type MemberView = components['schemas']['MemberView'];
export type MessageView = components['schemas']['MessageView'];
export type ModuleMean = components['schemas']['ModuleMean'];
export type ModuleRef = components['schemas']['ModuleRef'];
export type MoveView = components['schemas']['MoveView'];
export type MutedBody = components['schemas']['MutedBody'];
export type MyAction = components['schemas']['MyAction'];
export type MyRole = components['schemas']['MyRole'];
export type MySession = components['schemas']['MySession'];
export type MySwitches = components['schemas']['MySwitches'];
export type NewPasswordBody = components['schemas']['NewPasswordBody'];
export type NewTokenBody = components['schemas']['NewTokenBody'];
export type NewUserBody = components['schemas']['NewUserBody'];
export type NoticeCloseAdvice = components['schemas']['NoticeCloseAdvice'];
export type NoticeComplete = components['schemas']['NoticeComplete'];
export type NoticeDecideExtension = components['schemas']['NoticeDecideExtension'];
export type NoticeDoneWith = components['schemas']['NoticeDoneWith'];
export type NoticeDrafted = components['schemas']['NoticeDrafted'];
export type NoticeExtensionDecided = components['schemas']['NoticeExtensionDecided'];
export type NoticeExtensionRequest = components['schemas']['NoticeExtensionRequest'];
export type NoticeExtensionRequested = components['schemas']['NoticeExtensionRequested'];
export type NoticeIssue = components['schemas']['NoticeIssue'];
export type NoticeIssuedWith = components['schemas']['NoticeIssuedWith'];
export type NoticeItem = components['schemas']['NoticeItem'];
export type NoticeOpenAdvice = components['schemas']['NoticeOpenAdvice'];
export type NoticePlan = components['schemas']['NoticePlan'];
export type NoticeRectification = components['schemas']['NoticeRectification'];
export type NoticeReplyAdvice = components['schemas']['NoticeReplyAdvice'];
export type NoticeRequestExtension = components['schemas']['NoticeRequestExtension'];
export type NoticeReturn = components['schemas']['NoticeReturn'];
export type NoticeReturnedWith = components['schemas']['NoticeReturnedWith'];
export type NoticeState = components['schemas']['NoticeState'];
export type NoticeUrge = components['schemas']['NoticeUrge'];
export type NoticeUrgedWith = components['schemas']['NoticeUrgedWith'];
export type NoticeVerify = components['schemas']['NoticeVerify'];
export type NoticeView = components['schemas']['NoticeView'];
export type NoticeWithdraw = components['schemas']['NoticeWithdraw'];
export type OfficerLine = components['schemas']['OfficerLine'];
export type OfficerLines = components['schemas']['OfficerLines'];
export type OnDutyView = components['schemas']['OnDutyView'];
export type OpinionView = components['schemas']['OpinionView'];
export type OrderRowsBody = components['schemas']['OrderRowsBody'];
export type OrgOutlet = components['schemas']['OrgOutlet'];
export type OutletFile = components['schemas']['OutletFile'];
export type OutletGapView = components['schemas']['OutletGapView'];
export type OutletRef = components['schemas']['OutletRef'];
export type OutletView = components['schemas']['OutletView'];
export type OwnershipView = components['schemas']['OwnershipView'];
export type PageAccountabilityItem = components['schemas']['PageAccountabilityItem'];
export type PageAction = components['schemas']['PageAction'];
export type PageAppealItem = components['schemas']['PageAppealItem'];
export type PageApprovalView = components['schemas']['PageApprovalView'];
export type PageAuditRowView = components['schemas']['PageAuditRowView'];
export type PageBookingView = components['schemas']['PageBookingView'];
export type PageBulletinItem = components['schemas']['PageBulletinItem'];
export type PageBulletinLineItem = components['schemas']['PageBulletinLineItem'];
export type PageChangeView = components['schemas']['PageChangeView'];
export type PageChannelLine = components['schemas']['PageChannelLine'];
export type PageChecklistInfo = components['schemas']['PageChecklistInfo'];
export type PageClockItem = components['schemas']['PageClockItem'];
export type PageComplaintItem = components['schemas']['PageComplaintItem'];
export type PageCustomerFound = components['schemas']['PageCustomerFound'];
export type PageDeliveryView = components['schemas']['PageDeliveryView'];
export type PageDutyPerson = components['schemas']['PageDutyPerson'];
export type PageEditionView = components['schemas']['PageEditionView'];
export type PageErasureCaseView = components['schemas']['PageErasureCaseView'];
export type PageErasureView = components['schemas']['PageErasureView'];
export type PageEvidenceView = components['schemas']['PageEvidenceView'];
export type PageExtensionItem = components['schemas']['PageExtensionItem'];
export type PageFindingItem = components['schemas']['PageFindingItem'];
export type PageFlagItem = components['schemas']['PageFlagItem'];
export type PageGrantView = components['schemas']['PageGrantView'];
export type PageHoldView = components['schemas']['PageHoldView'];
export type PageIncidentItem = components['schemas']['PageIncidentItem'];
export type PageInspectionItem = components['schemas']['PageInspectionItem'];
export type PageInterestView = components['schemas']['PageInterestView'];
export type PageMarkView = components['schemas']['PageMarkView'];
export type PageMessageView = components['schemas']['PageMessageView'];
export type PageMySession = components['schemas']['PageMySession'];
export type PageNoticeItem = components['schemas']['PageNoticeItem'];
export type PageOfficerLine = components['schemas']['PageOfficerLine'];
export type PageOnDutyView = components['schemas']['PageOnDutyView'];
export type PageOutletGapView = components['schemas']['PageOutletGapView'];
export type PageOutletView = components['schemas']['PageOutletView'];
export type PagePersonView = components['schemas']['PagePersonView'];
export type PageProcessItem = components['schemas']['PageProcessItem'];
export type PageProgrammeItem = components['schemas']['PageProgrammeItem'];
export type PageReceiptItem = components['schemas']['PageReceiptItem'];
export type PageRectificationItem = components['schemas']['PageRectificationItem'];
export type PageResetView = components['schemas']['PageResetView'];
export type PageRevealedView = components['schemas']['PageRevealedView'];
export type PageRole = components['schemas']['PageRole'];
export type PageRoleChoice = components['schemas']['PageRoleChoice'];
export type PageSettingView = components['schemas']['PageSettingView'];
export type PageSwapView = components['schemas']['PageSwapView'];
export type PageTargetItem = components['schemas']['PageTargetItem'];
export type PageTokenView = components['schemas']['PageTokenView'];
export type PageTopicView = components['schemas']['PageTopicView'];
export type PageUnitGapView = components['schemas']['PageUnitGapView'];
export type PageUnitView = components['schemas']['PageUnitView'];
export type PageUserItem = components['schemas']['PageUserItem'];
export type PageWarningItem = components['schemas']['PageWarningItem'];
export type PageYearView = components['schemas']['PageYearView'];
export type PanelView = components['schemas']['PanelView'];
export type PartsInBody = components['schemas']['PartsInBody'];
export type PauseView = components['schemas']['PauseView'];
export type Peers = components['schemas']['Peers'];
export type PersonRef = components['schemas']['PersonRef'];
export type PersonView = components['schemas']['PersonView'];
export type PlaceHoldBody = components['schemas']['PlaceHoldBody'];
export type PlaceRef = components['schemas']['PlaceRef'];
export type PreviewRulesBody = components['schemas']['PreviewRulesBody'];
export type PrintDecisionNoticeBody = components['schemas']['PrintDecisionNoticeBody'];
export type Problem = components['schemas']['Problem'];
export type ProcessElement = components['schemas']['ProcessElement'];
export type ProcessItem = components['schemas']['ProcessItem'];
export type ProcessMove = components['schemas']['ProcessMove'];
export type ProcessView = components['schemas']['ProcessView'];
export type ProgrammeAllOpenedWith = components['schemas']['ProgrammeAllOpenedWith'];
export type ProgrammeCancel = components['schemas']['ProgrammeCancel'];
export type ProgrammeItem = components['schemas']['ProgrammeItem'];
export type ProgrammeOpen = components['schemas']['ProgrammeOpen'];
export type ProgrammeOpened = components['schemas']['ProgrammeOpened'];
export type ProgrammePlan = components['schemas']['ProgrammePlan'];
export type ProgrammePlannedWith = components['schemas']['ProgrammePlannedWith'];
export type ProgrammeSelection = components['schemas']['ProgrammeSelection'];
export type ProgrammeState = components['schemas']['ProgrammeState'];
export type ProgrammeTarget = components['schemas']['ProgrammeTarget'];
export type ProgrammeUnplaced = components['schemas']['ProgrammeUnplaced'];
export type ProgrammeView = components['schemas']['ProgrammeView'];
export type PublishRosterBody = components['schemas']['PublishRosterBody'];
export type PutClassificationBody = components['schemas']['PutClassificationBody'];
export type PutOfficerLinesBody = components['schemas']['PutOfficerLinesBody'];
export type PutRoutingBody = components['schemas']['PutRoutingBody'];
export type PutSettingBody = components['schemas']['PutSettingBody'];
export type PutYearBody = components['schemas']['PutYearBody'];
export type Ranking = components['schemas']['Ranking'];
export type RankingBefore = components['schemas']['RankingBefore'];
export type Reasoned = components['schemas']['Reasoned'];
export type ReceiptItem = components['schemas']['ReceiptItem'];
export type RecordView = components['schemas']['RecordView'];
export type RectificationCounts = components['schemas']['RectificationCounts'];
export type RectificationItem = components['schemas']['RectificationItem'];
export type RectificationNumbers = components['schemas']['RectificationNumbers'];
export type RectificationView = components['schemas']['RectificationView'];
export type RefuseResetBody = components['schemas']['RefuseResetBody'];
export type RejectEditionBody = components['schemas']['RejectEditionBody'];
export type RejectSettingBody = components['schemas']['RejectSettingBody'];
export type ReplanView = components['schemas']['ReplanView'];
export type ReplayTurn = components['schemas']['ReplayTurn'];
export type Replayed = components['schemas']['Replayed'];
export type ReplyView = components['schemas']['ReplyView'];
export type ResetView = components['schemas']['ResetView'];
export type Retried = components['schemas']['Retried'];
export type ReturnRow = components['schemas']['ReturnRow'];
export type ReturnedView = components['schemas']['ReturnedView'];
export type RevealBody = components['schemas']['RevealBody'];
export type RevealedView = components['schemas']['RevealedView'];
export type RevokeErasureBody = components['schemas']['RevokeErasureBody'];
export type Role = components['schemas']['Role'];
export type RoleChoice = components['schemas']['RoleChoice'];
export type RosterDay = components['schemas']['RosterDay'];
export type RosterDuty = components['schemas']['RosterDuty'];
export type RosterProblem = components['schemas']['RosterProblem'];
export type RosterView = components['schemas']['RosterView'];
export type RoutingAnalysis = components['schemas']['RoutingAnalysis'];
export type RoutingAnswer = components['schemas']['RoutingAnswer'];
export type RoutingCandidate = components['schemas']['RoutingCandidate'];
export type RoutingChanges = components['schemas']['RoutingChanges'];
export type RoutingDifference = components['schemas']['RoutingDifference'];
export type RoutingLeak = components['schemas']['RoutingLeak'];
export type RoutingMatch = components['schemas']['RoutingMatch'];
export type RoutingOverlap = components['schemas']['RoutingOverlap'];
export type RoutingQuestion = components['schemas']['RoutingQuestion'];
export type RoutingRow = components['schemas']['RoutingRow'];
export type RoutingShadowed = components['schemas']['RoutingShadowed'];
export type RoutingTable = components['schemas']['RoutingTable'];
export type RoutingThen = components['schemas']['RoutingThen'];
export type RoutingWhen = components['schemas']['RoutingWhen'];
export type RoutingWhere = components['schemas']['RoutingWhere'];
export type ScoreChange = components['schemas']['ScoreChange'];
export type ScoreView = components['schemas']['ScoreView'];
export type SearchCustomersBody = components['schemas']['SearchCustomersBody'];
export type ServiceNumbers = components['schemas']['ServiceNumbers'];
export type SetSecretBody = components['schemas']['SetSecretBody'];
export type SettingView = components['schemas']['SettingView'];
export type SettingWhole = components['schemas']['SettingWhole'];
export type SettleFlagBody = components['schemas']['SettleFlagBody'];
export type SettledView = components['schemas']['SettledView'];
export type ShiftIn = components['schemas']['ShiftIn'];
export type ShiftView = components['schemas']['ShiftView'];
export type SignInBody = components['schemas']['SignInBody'];
export type Simulation = components['schemas']['Simulation'];
export type Standing = components['schemas']['Standing'];
export type StatusCount = components['schemas']['StatusCount'];
export type StepView = components['schemas']['StepView'];
export type Stood = components['schemas']['Stood'];
export type SubstituteDutyBody = components['schemas']['SubstituteDutyBody'];
export type SwapView = components['schemas']['SwapView'];
export type SwitchesBody = components['schemas']['SwitchesBody'];
export type TargetItem = components['schemas']['TargetItem'];
export type Text = components['schemas']['Text'];
export type ThenView = components['schemas']['ThenView'];
export type TokenView = components['schemas']['TokenView'];
export type TopicView = components['schemas']['TopicView'];
export type TransferView = components['schemas']['TransferView'];
export type TryChecklistBody = components['schemas']['TryChecklistBody'];
export type UnitGapView = components['schemas']['UnitGapView'];
export type UnitRef = components['schemas']['UnitRef'];
export type UnitTotal = components['schemas']['UnitTotal'];
export type UnitView = components['schemas']['UnitView'];
export type UnreadCount = components['schemas']['UnreadCount'];
export type UserItem = components['schemas']['UserItem'];
export type UserView = components['schemas']['UserView'];
export type VerifiedView = components['schemas']['VerifiedView'];
export type VisitView = components['schemas']['VisitView'];
export type WarningItem = components['schemas']['WarningItem'];
export type WhyView = components['schemas']['WhyView'];
export type WorktimeArranged = components['schemas']['WorktimeArranged'];
export type WrittenNote = components['schemas']['WrittenNote'];
export type YearView = components['schemas']['YearView'];
export type $defs = Record<string, never>;
export interface operations {
    listAccountabilityProposals: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 员工用户名 · user name of the employee */
                employee?: string;
                complaint?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccountabilityItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAppeals: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由我提出 · that I filed */
                mine?: boolean;
                inspection?: string;
                status?: ("pending" | "upheld" | "rejected")[];
                /** @description 提出日自 · filed on or after */
                filed_from?: string;
                /** @description 提出日至 · filed on or before */
                filed_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAppealItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countAppeals: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由我提出 · that I filed */
                mine?: boolean;
                inspection?: string;
                status?: ("pending" | "upheld" | "rejected")[];
                /** @description 提出日自 · filed on or after */
                filed_from?: string;
                /** @description 提出日至 · filed on or before */
                filed_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsGroupCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description 只列退回我修改的；省略则列待我批准的 · what was sent back to me; left out: what waits for my approval */
                returned?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageApprovalView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                user?: string;
                action?: string;
                object?: string;
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditRowView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdminAudit: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                user?: string;
                action?: string;
                object?: string;
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditRowView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdictView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinNumbers: {
        parameters: {
            query: {
                /** @description 种类 · kind */
                form?: ("overdue" | "results" | "examples")[];
                /** @description 由此机构或其下级发文 · issued by this unit or one below */
                issuer?: string;
                /** @description 主送此机构或其下级：只计这些机构的签阅 · that this unit or one below signs: counts their receipts alone */
                for?: string;
                /** @description 发布日自 · released on or after */
                from: string;
                /** @description 发布日至（含当日） · released on or before, inclusive */
                until: string;
                /** @description 分组；unit 为签阅机构 · group by; unit: that signs */
                by?: "all" | "form" | "issuer" | "unit" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsBulletinNumbers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBulletinNumbersCsv: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 种类 · kind */
                form?: ("overdue" | "results" | "examples")[];
                /** @description 由此机构或其下级发文 · issued by this unit or one below */
                issuer?: string;
                /** @description 主送此机构或其下级：只计这些机构的签阅 · that this unit or one below signs: counts their receipts alone */
                for?: string;
                /** @description 发布日自 · released on or after */
                from: string;
                /** @description 发布日至（含当日） · released on or before, inclusive */
                until: string;
                /** @description 分组；unit 为签阅机构 · group by; unit: that signs */
                by?: "all" | "form" | "issuer" | "unit" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBulletinNumbersXlsx: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 种类 · kind */
                form?: ("overdue" | "results" | "examples")[];
                /** @description 由此机构或其下级发文 · issued by this unit or one below */
                issuer?: string;
                /** @description 主送此机构或其下级：只计这些机构的签阅 · that this unit or one below signs: counts their receipts alone */
                for?: string;
                /** @description 发布日自 · released on or after */
                from: string;
                /** @description 发布日至（含当日） · released on or before, inclusive */
                until: string;
                /** @description 分组；unit 为签阅机构 · group by; unit: that signs */
                by?: "all" | "form" | "issuer" | "unit" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBulletins: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 种类 · kind */
                form?: ("overdue" | "results" | "examples")[];
                status?: ("draft" | "released" | "closed" | "discarded")[];
                /** @description 由此机构或其下级发文 · issued by this unit or one below */
                issuer?: string;
                /** @description 由此机构本身（不含下级）发文 · issued by this very unit, none below it */
                issued_by?: string;
                /** @description 主送此机构 · that this unit signs */
                unit?: string;
                /** @description 主送此机构或其下级 · that this unit or one below signs */
                for?: string;
                cadence?: ("weekly" | "monthly")[];
                /** @description 期间 · period */
                period?: string;
                /** @description 数据截至日自 · numbers of this day or later */
                cutoff_from?: string;
                /** @description 数据截至日至 · numbers of this day or earlier */
                cutoff_until?: string;
                /** @description 发布日自 · released on or after */
                released_from?: string;
                /** @description 发布日至 · released on or before */
                released_until?: string;
                /** @description 等我代表本单位签阅 · waiting for me to sign for my unit */
                unread?: boolean;
                /** @description 更正此通报的 · that correct this bulletin */
                corrects?: string;
                /** @description 有按期、逾期签阅，或待签阅、逾期未签阅的机构；与 unit、for 同用时只看这些机构 · that some unit signed in time, late, has yet to sign, or should have signed; with unit or for, one of those */
                counted?: "in_time" | "late" | "waiting" | "overdue";
                /** @description 文号或标题的一部分 · part of the number or the title */
                q?: string;
                /** @description 排序：最近起草、最近发布 · latest drafted first, latest released first */
                sort?: "latest" | "released";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBulletinItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinOpen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinOpen"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countBulletins: {
        parameters: {
            query?: {
                /** @description 种类 · kind */
                form?: ("overdue" | "results" | "examples")[];
                status?: ("draft" | "released" | "closed" | "discarded")[];
                /** @description 由此机构或其下级发文 · issued by this unit or one below */
                issuer?: string;
                /** @description 由此机构本身（不含下级）发文 · issued by this very unit, none below it */
                issued_by?: string;
                /** @description 主送此机构 · that this unit signs */
                unit?: string;
                /** @description 主送此机构或其下级 · that this unit or one below signs */
                for?: string;
                cadence?: ("weekly" | "monthly")[];
                /** @description 期间 · period */
                period?: string;
                /** @description 数据截至日自 · numbers of this day or later */
                cutoff_from?: string;
                /** @description 数据截至日至 · numbers of this day or earlier */
                cutoff_until?: string;
                /** @description 发布日自 · released on or after */
                released_from?: string;
                /** @description 发布日至 · released on or before */
                released_until?: string;
                /** @description 等我代表本单位签阅 · waiting for me to sign for my unit */
                unread?: boolean;
                /** @description 更正此通报的 · that correct this bulletin */
                corrects?: string;
                /** @description 有按期、逾期签阅，或待签阅、逾期未签阅的机构；与 unit、for 同用时只看这些机构 · that some unit signed in time, late, has yet to sign, or should have signed; with unit or for, one of those */
                counted?: "in_time" | "late" | "waiting" | "overdue";
                /** @description 文号或标题的一部分 · part of the number or the title */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsStatusCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBulletin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinAcknowledge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinClose"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinDiscard: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinDiscard"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBulletinLines: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 事项类型 · kind of case */
                kind?: ("inspection" | "notice" | "complaint" | "incident" | "bulletin")[];
                /** @description 已删去的行 · lines that were struck */
                struck?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBulletinLineItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBulletinLinesCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 事项类型 · kind of case */
                kind?: ("inspection" | "notice" | "complaint" | "incident" | "bulletin")[];
                /** @description 已删去的行 · lines that were struck */
                struck?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBulletinLinesXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 事项类型 · kind of case */
                kind?: ("inspection" | "notice" | "complaint" | "incident" | "bulletin")[];
                /** @description 已删去的行 · lines that were struck */
                struck?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printBulletin: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBulletinReceipts: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 已签阅、未签阅 · signed or not */
                read?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReceiptItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinRecord: {
        parameters: {
            query?: {
                /** @description 只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulletinRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageYearView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageYearView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutYearBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveCalendarBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: {
                /** @description 同上，供不能设置请求头者使用 · the same, for who cannot set headers */
                after?: number;
            };
            header?: {
                /** @description 断线续传：最后收到的 id · where to go on: the last id received */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                kind?: "email" | "webhook" | "wecom" | "dingtalk" | "feishu";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageChannelLine"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannelBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeChannelBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retried"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setChannelSecret: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSecretBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTrialView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChecklists: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 列出此检查表的全部版本 · all versions of this one */
                code?: string;
                kind?: "mystery" | "onsite" | "video" | "selfcheck";
                status?: "draft" | "published";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageChecklistInfo"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                /** @description 版本；0 为最新发布版 · version; 0: the latest published */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistAnswerBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的草稿的 ETag；新建时省略 · ETag of the draft you saw; left out for a new one */
                "If-Match"?: string;
            };
            path: {
                code: string;
                /** @description 版本；0 为最新发布版 · version; 0: the latest published */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistTemplate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistAnswerBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description 您所看到的草稿的 ETag · ETag of the draft that you saw */
                "If-Match": string;
            };
            path: {
                code: string;
                /** @description 版本；0 为最新发布版 · version; 0: the latest published */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishChecklist: {
        parameters: {
            query?: never;
            header: {
                /** @description 您核对过的草稿的 ETag · ETag of the draft that you have read */
                "If-Match": string;
            };
            path: {
                code: string;
                /** @description 版本；0 为最新发布版 · version; 0: the latest published */
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistAnswerBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoreChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                /** @description 版本；0 为最新发布版 · version; 0: the latest published */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryChecklistBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTrial"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClassifications: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 所查日期；省略为今天 · the day asked about; left out: today */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEditionView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftClassification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftEditionBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClassification: {
        parameters: {
            query?: {
                /** @description 所查日期；省略为今天 · the day asked about; left out: today */
                day?: string;
            };
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putClassification: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutClassificationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveClassification: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareClassification: {
        parameters: {
            query?: {
                /** @description 与之比较的版本；省略为正在施行的版本 · the version to compare with; left out: the one in force */
                with?: string;
            };
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassificationChanges"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardClassification: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectClassification: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectEditionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitClassification: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawClassification: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeCatalogue"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClocks: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                kind?: "inspection" | "notice" | "bulletin";
                case?: string;
                /** @description 已升级到此步，例如 bulletin · that have climbed so far */
                last_step?: string;
                /** @description 推算的时限 · worked out before the calendar was announced */
                provisional?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageClockItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countClocks: {
        parameters: {
            query?: {
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                kind?: "inspection" | "notice" | "bulletin";
                case?: string;
                /** @description 已升级到此步，例如 bulletin · that have climbed so far */
                last_step?: string;
                /** @description 推算的时限 · worked out before the calendar was announced */
                provisional?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsKindCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComplaintClocks: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                case?: string;
                /** @description 已升级到此步，例如 bulletin · that have climbed so far */
                last_step?: string;
                /** @description 推算的时限 · worked out before the calendar was announced */
                provisional?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageClockItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countComplaintClocks: {
        parameters: {
            query?: {
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                case?: string;
                /** @description 已升级到此步，例如 bulletin · that have climbed so far */
                last_step?: string;
                /** @description 推算的时限 · worked out before the calendar was announced */
                provisional?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsKindCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintNumbers: {
        parameters: {
            query: {
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 收到日自 · received on or after */
                from: string;
                /** @description 收到日至（含当日） · received on or before, inclusive */
                until: string;
                /** @description 分组 · group by */
                by?: "all" | "unit" | "outlet" | "line" | "channel" | "business" | "cause" | "subject" | "handler" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsServiceNumbers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComplaintNumbersCsv: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 收到日自 · received on or after */
                from: string;
                /** @description 收到日至（含当日） · received on or before, inclusive */
                until: string;
                /** @description 分组 · group by */
                by?: "all" | "unit" | "outlet" | "line" | "channel" | "business" | "cause" | "subject" | "handler" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComplaintNumbersXlsx: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 收到日自 · received on or after */
                from: string;
                /** @description 收到日至（含当日） · received on or before, inclusive */
                until: string;
                /** @description 分组 · group by */
                by?: "all" | "unit" | "outlet" | "line" | "channel" | "business" | "cause" | "subject" | "handler" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintReturn: {
        parameters: {
            query: {
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                year: number;
                quarter: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsReturnRow"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComplaintReturnCsv: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                year: number;
                quarter: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComplaintReturnXlsx: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                year: number;
                quarter: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我办理：由我负责、待我接收、待我发表意见或裁决、待我审批延期、待我回访 · waiting for me: mine, offered to me, my opinion or ruling, my approval, my callback */
                waiting?: boolean;
                /** @description 由我负责 · owned by me */
                mine?: boolean;
                /** @description 我已办：曾由我办理或其记录中有我的操作，现已不在我手中或已办结 · handled: was in my hands, or I have an event on its record, and it is somebody else's now or at rest */
                handled?: boolean;
                /** @description 我发起：由我登记 · filed: that I took in */
                filed?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 待我接收 · offered to me */
                offered?: boolean;
                /** @description 待我发表意见 · waiting for my opinion */
                panel?: boolean;
                /** @description 待我裁决 · waiting for my ruling on a panel */
                ruling?: boolean;
                /** @description 待我审批延期 · waiting for my decision on a longer limit */
                extension?: boolean;
                /** @description 可由我回访 · waiting for a callback that I may make */
                callback?: boolean;
                form?: "complaint" | "review";
                status?: ("registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded")[];
                line?: ("outlet" | "help" | "hotline" | "supervision" | "office")[];
                severity?: ("ordinary" | "serious" | "major")[];
                tier?: "simple" | "complex";
                /** @description 渠道，“-”为未填写 · channel, "-" for none given */
                channel?: string;
                /** @description 业务，“-”为未填写 · business, "-" for none given */
                business?: string;
                /** @description 原因，“-”为未填写 · cause, "-" for none given */
                cause?: string;
                /** @description 主题，“-”为未填写 · subject, "-" for none given */
                subject?: string;
                /** @description 责任人用户名 · user name of the owner */
                owner?: string;
                /** @description 由此机构或其下级承担 · that this unit or one below it has */
                owner_unit?: string;
                /** @description 由此机构本身（不含下级）办理 · that this very unit has, none below it */
                held_by?: string;
                /** @description 作出决定的人，未决定时为责任人 · who decided, or the owner before that */
                handler?: string;
                /** @description 被投诉员工用户名 · employee complained of */
                concerns?: string;
                /** @description 此提示所计的投诉（须可查看该提示） · that this flag counted when it was raised; for who may see the flag */
                flag?: string;
                /** @description 客户编号 · opaque reference of the customer */
                customer?: string;
                outcome?: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
                /** @description 计入此项指标的投诉，见投诉服务指标 · that a service number counts: see there */
                counted?: "closed" | "open" | "withdrawn" | "merged" | "overdue" | "in_time" | "not_in_time" | "timed" | "replied" | "not_replied" | "reply_timed" | "asked" | "satisfied" | "dissatisfied" | "first_contact" | "decided" | "reopened" | "justified" | "told" | "transferred" | "again";
                /** @description 收到日自 · received on or after */
                received_from?: string;
                /** @description 收到日至 · received on or before */
                received_until?: string;
                /** @description 编号、来件文号或网点代码的一部分 · part of the number, reference or outlet's code */
                q?: string;
                /** @description 排序：最近变动、期限、最近收到 · latest changed first, by what is due first, latest received first */
                sort?: "latest" | "due" | "received";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageComplaintItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintRegister"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComplaintsCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我办理：由我负责、待我接收、待我发表意见或裁决、待我审批延期、待我回访 · waiting for me: mine, offered to me, my opinion or ruling, my approval, my callback */
                waiting?: boolean;
                /** @description 由我负责 · owned by me */
                mine?: boolean;
                /** @description 我已办：曾由我办理或其记录中有我的操作，现已不在我手中或已办结 · handled: was in my hands, or I have an event on its record, and it is somebody else's now or at rest */
                handled?: boolean;
                /** @description 我发起：由我登记 · filed: that I took in */
                filed?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 待我接收 · offered to me */
                offered?: boolean;
                /** @description 待我发表意见 · waiting for my opinion */
                panel?: boolean;
                /** @description 待我裁决 · waiting for my ruling on a panel */
                ruling?: boolean;
                /** @description 待我审批延期 · waiting for my decision on a longer limit */
                extension?: boolean;
                /** @description 可由我回访 · waiting for a callback that I may make */
                callback?: boolean;
                form?: "complaint" | "review";
                status?: ("registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded")[];
                line?: ("outlet" | "help" | "hotline" | "supervision" | "office")[];
                severity?: ("ordinary" | "serious" | "major")[];
                tier?: "simple" | "complex";
                /** @description 渠道，“-”为未填写 · channel, "-" for none given */
                channel?: string;
                /** @description 业务，“-”为未填写 · business, "-" for none given */
                business?: string;
                /** @description 原因，“-”为未填写 · cause, "-" for none given */
                cause?: string;
                /** @description 主题，“-”为未填写 · subject, "-" for none given */
                subject?: string;
                /** @description 责任人用户名 · user name of the owner */
                owner?: string;
                /** @description 由此机构或其下级承担 · that this unit or one below it has */
                owner_unit?: string;
                /** @description 由此机构本身（不含下级）办理 · that this very unit has, none below it */
                held_by?: string;
                /** @description 作出决定的人，未决定时为责任人 · who decided, or the owner before that */
                handler?: string;
                /** @description 被投诉员工用户名 · employee complained of */
                concerns?: string;
                /** @description 此提示所计的投诉（须可查看该提示） · that this flag counted when it was raised; for who may see the flag */
                flag?: string;
                /** @description 客户编号 · opaque reference of the customer */
                customer?: string;
                outcome?: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
                /** @description 计入此项指标的投诉，见投诉服务指标 · that a service number counts: see there */
                counted?: "closed" | "open" | "withdrawn" | "merged" | "overdue" | "in_time" | "not_in_time" | "timed" | "replied" | "not_replied" | "reply_timed" | "asked" | "satisfied" | "dissatisfied" | "first_contact" | "decided" | "reopened" | "justified" | "told" | "transferred" | "again";
                /** @description 收到日自 · received on or after */
                received_from?: string;
                /** @description 收到日至 · received on or before */
                received_until?: string;
                /** @description 编号、来件文号或网点代码的一部分 · part of the number, reference or outlet's code */
                q?: string;
                sort?: "latest" | "due" | "received";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComplaintsXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我办理：由我负责、待我接收、待我发表意见或裁决、待我审批延期、待我回访 · waiting for me: mine, offered to me, my opinion or ruling, my approval, my callback */
                waiting?: boolean;
                /** @description 由我负责 · owned by me */
                mine?: boolean;
                /** @description 我已办：曾由我办理或其记录中有我的操作，现已不在我手中或已办结 · handled: was in my hands, or I have an event on its record, and it is somebody else's now or at rest */
                handled?: boolean;
                /** @description 我发起：由我登记 · filed: that I took in */
                filed?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 待我接收 · offered to me */
                offered?: boolean;
                /** @description 待我发表意见 · waiting for my opinion */
                panel?: boolean;
                /** @description 待我裁决 · waiting for my ruling on a panel */
                ruling?: boolean;
                /** @description 待我审批延期 · waiting for my decision on a longer limit */
                extension?: boolean;
                /** @description 可由我回访 · waiting for a callback that I may make */
                callback?: boolean;
                form?: "complaint" | "review";
                status?: ("registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded")[];
                line?: ("outlet" | "help" | "hotline" | "supervision" | "office")[];
                severity?: ("ordinary" | "serious" | "major")[];
                tier?: "simple" | "complex";
                /** @description 渠道，“-”为未填写 · channel, "-" for none given */
                channel?: string;
                /** @description 业务，“-”为未填写 · business, "-" for none given */
                business?: string;
                /** @description 原因，“-”为未填写 · cause, "-" for none given */
                cause?: string;
                /** @description 主题，“-”为未填写 · subject, "-" for none given */
                subject?: string;
                /** @description 责任人用户名 · user name of the owner */
                owner?: string;
                /** @description 由此机构或其下级承担 · that this unit or one below it has */
                owner_unit?: string;
                /** @description 由此机构本身（不含下级）办理 · that this very unit has, none below it */
                held_by?: string;
                /** @description 作出决定的人，未决定时为责任人 · who decided, or the owner before that */
                handler?: string;
                /** @description 被投诉员工用户名 · employee complained of */
                concerns?: string;
                /** @description 此提示所计的投诉（须可查看该提示） · that this flag counted when it was raised; for who may see the flag */
                flag?: string;
                /** @description 客户编号 · opaque reference of the customer */
                customer?: string;
                outcome?: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
                /** @description 计入此项指标的投诉，见投诉服务指标 · that a service number counts: see there */
                counted?: "closed" | "open" | "withdrawn" | "merged" | "overdue" | "in_time" | "not_in_time" | "timed" | "replied" | "not_replied" | "reply_timed" | "asked" | "satisfied" | "dissatisfied" | "first_contact" | "decided" | "reopened" | "justified" | "told" | "transferred" | "again";
                /** @description 收到日自 · received on or after */
                received_from?: string;
                /** @description 收到日至 · received on or before */
                received_until?: string;
                /** @description 编号、来件文号或网点代码的一部分 · part of the number, reference or outlet's code */
                q?: string;
                sort?: "latest" | "due" | "received";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countComplaints: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我办理：由我负责、待我接收、待我发表意见或裁决、待我审批延期、待我回访 · waiting for me: mine, offered to me, my opinion or ruling, my approval, my callback */
                waiting?: boolean;
                /** @description 由我负责 · owned by me */
                mine?: boolean;
                /** @description 我已办：曾由我办理或其记录中有我的操作，现已不在我手中或已办结 · handled: was in my hands, or I have an event on its record, and it is somebody else's now or at rest */
                handled?: boolean;
                /** @description 我发起：由我登记 · filed: that I took in */
                filed?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 待我接收 · offered to me */
                offered?: boolean;
                /** @description 待我发表意见 · waiting for my opinion */
                panel?: boolean;
                /** @description 待我裁决 · waiting for my ruling on a panel */
                ruling?: boolean;
                /** @description 待我审批延期 · waiting for my decision on a longer limit */
                extension?: boolean;
                /** @description 可由我回访 · waiting for a callback that I may make */
                callback?: boolean;
                form?: "complaint" | "review";
                status?: ("registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded")[];
                line?: ("outlet" | "help" | "hotline" | "supervision" | "office")[];
                severity?: ("ordinary" | "serious" | "major")[];
                tier?: "simple" | "complex";
                /** @description 渠道，“-”为未填写 · channel, "-" for none given */
                channel?: string;
                /** @description 业务，“-”为未填写 · business, "-" for none given */
                business?: string;
                /** @description 原因，“-”为未填写 · cause, "-" for none given */
                cause?: string;
                /** @description 主题，“-”为未填写 · subject, "-" for none given */
                subject?: string;
                /** @description 责任人用户名 · user name of the owner */
                owner?: string;
                /** @description 由此机构或其下级承担 · that this unit or one below it has */
                owner_unit?: string;
                /** @description 由此机构本身（不含下级）办理 · that this very unit has, none below it */
                held_by?: string;
                /** @description 作出决定的人，未决定时为责任人 · who decided, or the owner before that */
                handler?: string;
                /** @description 被投诉员工用户名 · employee complained of */
                concerns?: string;
                /** @description 此提示所计的投诉（须可查看该提示） · that this flag counted when it was raised; for who may see the flag */
                flag?: string;
                /** @description 客户编号 · opaque reference of the customer */
                customer?: string;
                outcome?: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
                /** @description 计入此项指标的投诉，见投诉服务指标 · that a service number counts: see there */
                counted?: "closed" | "open" | "withdrawn" | "merged" | "overdue" | "in_time" | "not_in_time" | "timed" | "replied" | "not_replied" | "reply_timed" | "asked" | "satisfied" | "dissatisfied" | "first_contact" | "decided" | "reopened" | "justified" | "told" | "transferred" | "again";
                /** @description 收到日自 · received on or after */
                received_from?: string;
                /** @description 收到日至 · received on or before */
                received_until?: string;
                /** @description 编号、来件文号或网点代码的一部分 · part of the number, reference or outlet's code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsStatusCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    groupComplaints: {
        parameters: {
            query: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我办理：由我负责、待我接收、待我发表意见或裁决、待我审批延期、待我回访 · waiting for me: mine, offered to me, my opinion or ruling, my approval, my callback */
                waiting?: boolean;
                /** @description 由我负责 · owned by me */
                mine?: boolean;
                /** @description 我已办：曾由我办理或其记录中有我的操作，现已不在我手中或已办结 · handled: was in my hands, or I have an event on its record, and it is somebody else's now or at rest */
                handled?: boolean;
                /** @description 我发起：由我登记 · filed: that I took in */
                filed?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 待我接收 · offered to me */
                offered?: boolean;
                /** @description 待我发表意见 · waiting for my opinion */
                panel?: boolean;
                /** @description 待我裁决 · waiting for my ruling on a panel */
                ruling?: boolean;
                /** @description 待我审批延期 · waiting for my decision on a longer limit */
                extension?: boolean;
                /** @description 可由我回访 · waiting for a callback that I may make */
                callback?: boolean;
                form?: "complaint" | "review";
                status?: ("registered" | "handling" | "decided" | "told" | "closed" | "withdrawn" | "merged" | "discipline" | "concluded")[];
                line?: ("outlet" | "help" | "hotline" | "supervision" | "office")[];
                severity?: ("ordinary" | "serious" | "major")[];
                tier?: "simple" | "complex";
                /** @description 渠道，“-”为未填写 · channel, "-" for none given */
                channel?: string;
                /** @description 业务，“-”为未填写 · business, "-" for none given */
                business?: string;
                /** @description 原因，“-”为未填写 · cause, "-" for none given */
                cause?: string;
                /** @description 主题，“-”为未填写 · subject, "-" for none given */
                subject?: string;
                /** @description 责任人用户名 · user name of the owner */
                owner?: string;
                /** @description 由此机构或其下级承担 · that this unit or one below it has */
                owner_unit?: string;
                /** @description 由此机构本身（不含下级）办理 · that this very unit has, none below it */
                held_by?: string;
                /** @description 作出决定的人，未决定时为责任人 · who decided, or the owner before that */
                handler?: string;
                /** @description 被投诉员工用户名 · employee complained of */
                concerns?: string;
                /** @description 此提示所计的投诉（须可查看该提示） · that this flag counted when it was raised; for who may see the flag */
                flag?: string;
                /** @description 客户编号 · opaque reference of the customer */
                customer?: string;
                outcome?: "justified" | "partly" | "unjustified" | "settled" | "upheld" | "changed" | "sentback";
                /** @description 计入此项指标的投诉，见投诉服务指标 · that a service number counts: see there */
                counted?: "closed" | "open" | "withdrawn" | "merged" | "overdue" | "in_time" | "not_in_time" | "timed" | "replied" | "not_replied" | "reply_timed" | "asked" | "satisfied" | "dissatisfied" | "first_contact" | "decided" | "reopened" | "justified" | "told" | "transferred" | "again";
                /** @description 收到日自 · received on or after */
                received_from?: string;
                /** @description 收到日至 · received on or before */
                received_until?: string;
                /** @description 编号、来件文号或网点代码的一部分 · part of the number, reference or outlet's code */
                q?: string;
                /** @description 分组 · group by */
                by: "line" | "channel" | "business" | "cause" | "subject" | "severity" | "tier" | "outlet" | "unit" | "owner" | "outcome" | "status";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsGroupCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    foreseeIntake: {
        parameters: {
            query: {
                /** @description 受理线路 · where the bank was reached */
                line: "outlet" | "help" | "hotline" | "supervision" | "office";
                /** @description 受理单位，空为本人所在单位 · unit that takes it in, empty: your own */
                unit?: string;
                /** @description 被投诉网点代码 · outlet complained of */
                outlet?: string;
                /** @description 被投诉员工用户名 · employee complained of */
                concerns?: string;
                /** @description 客户编号，由查找客户得到 · opaque reference of the customer, from a search */
                customer?: string;
                anonymous?: boolean;
                /** @description 个人或单位 · person or business */
                kind?: "person" | "business";
                as?: "self" | "proxy" | "heir" | "group";
                people?: number;
                in_person?: boolean;
                channel?: string;
                business?: string;
                cause?: string;
                second?: string;
                subject?: string;
                severity?: "ordinary" | "serious" | "major";
                tier?: "simple" | "complex";
                amount?: string;
                currency?: string;
                /** @description 收到时间，省略为现在 · when it was received, left out: now */
                received_at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintAssignOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintAssignOwner"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintCallBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintCallBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintClassify: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintClassify"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintClose"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintConcludeDiscipline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintConclude"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintContact"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintConvenePanel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintConvenePanel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintDecide"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintDecideExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintDecideExtension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDecisionNotice: {
        parameters: {
            query?: {
                /** @description 语言 · language */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExperts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertViews"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintGiveOpinion: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintGiveOpinion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintMakeOffer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintPause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printDecisionNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrintDecisionNoticeBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintProposeConsequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintProposeConsequence"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintRecord: {
        parameters: {
            query?: {
                /** @description 只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintReferDiscipline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintReferDiscipline"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintRefuseOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintRefuseOffer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintReopen: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintReopen"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintReplaceExpert: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintReplaceExpert"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintRequestExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintRequestExtension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintRequestReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintRequestReview"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintResume"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevealedView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintRulePanel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintRulePanel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintSplit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintSplit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintStepAside: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintStepAside"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintTake: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintTellDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintTellDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintTellExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintTellExtension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintUrge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasefileUrge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complaintWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintWithdraw"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchCustomersBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCustomerFound"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                status?: "waiting" | "sent" | "failed" | "withdrawn";
                channel?: string;
                case?: string;
                user?: string;
                message?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeliveryView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryHistory"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDuties: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 自；省略为今天 · from this day; left out: today */
                from?: string;
                /** @description 至；省略为 60 天内 · to this day; left out: 60 days */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBookingView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSwaps: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列本人申请或被申请的 · only those that I ask for or am asked for */
                mine?: boolean;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                status?: "asked" | "accepted" | "refused" | "withdrawn" | "vetoed" | "overtaken" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askSwap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSwapBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    vetoSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawSwap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                status?: "open" | "approved" | "revoked" | "done";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageErasureView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveErasureBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listErasureCases: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                status?: "due" | "erased" | "held" | "reopened";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageErasureCaseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeErasureBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceList: {
        parameters: {
            query: {
                /** @description 事项编号 · id of the case */
                case: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEvidenceView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceDeclare: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvidenceDeclaration"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceTransfer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceContent: {
        parameters: {
            query?: {
                /** @description 下载而非在页面内查看 · take it away as a file */
                download?: boolean;
            };
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceMarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMarkView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkInBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceMarkRemove: {
        parameters: {
            query: {
                /** @description 撤销原因 · why it is taken back */
                reason: string;
            };
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
                /** @description 标记编号 · id of the mark */
                mark: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceParts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsInBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceTickets"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 证据编号 · id of the evidence */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceTransfer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExtensions: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 由此机构或其下级签发 · issued by this unit or one below */
                issuer?: string;
                /** @description 由我申请 · that I asked for */
                mine?: boolean;
                notice?: string;
                rectification?: string;
                status?: ("pending" | "granted" | "refused" | "lapsed")[];
                /** @description 申请日自 · asked for on or after */
                asked_from?: string;
                /** @description 申请日至 · asked for on or before */
                asked_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageExtensionItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countExtensions: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 由此机构或其下级签发 · issued by this unit or one below */
                issuer?: string;
                /** @description 由我申请 · that I asked for */
                mine?: boolean;
                notice?: string;
                rectification?: string;
                status?: ("pending" | "granted" | "refused" | "lapsed")[];
                /** @description 申请日自 · asked for on or after */
                asked_from?: string;
                /** @description 申请日至 · asked for on or before */
                asked_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsGroupCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 检查 · inspection */
                inspection?: string;
                /** @description 检查计划 · programme */
                programme?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 我发起：由我检查发现 · filed: that I found */
                filed?: boolean;
                /** @description 我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check */
                handled?: boolean;
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                /** @description 员工 · employee */
                subject?: string;
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("standing" | "appealed" | "withdrawn" | "upheld")[];
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 成立（须整改） · that stand and must be mended */
                stands?: "true" | "false";
                /** @description 启用前的检查所发现，导入而来 · of checks of the time before the system */
                taken_over?: "true" | "false";
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 情况说明中的文字 · words in the remark */
                q?: string;
                /** @description 排序：最近提出、最严重 · latest first, most severe first */
                sort?: "latest" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFindingItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFindingsCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 检查 · inspection */
                inspection?: string;
                /** @description 检查计划 · programme */
                programme?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 我发起：由我检查发现 · filed: that I found */
                filed?: boolean;
                /** @description 我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check */
                handled?: boolean;
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                /** @description 员工 · employee */
                subject?: string;
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("standing" | "appealed" | "withdrawn" | "upheld")[];
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 成立（须整改） · that stand and must be mended */
                stands?: "true" | "false";
                /** @description 启用前的检查所发现，导入而来 · of checks of the time before the system */
                taken_over?: "true" | "false";
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 情况说明中的文字 · words in the remark */
                q?: string;
                sort?: "latest" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFindingsXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 检查 · inspection */
                inspection?: string;
                /** @description 检查计划 · programme */
                programme?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 我发起：由我检查发现 · filed: that I found */
                filed?: boolean;
                /** @description 我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check */
                handled?: boolean;
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                /** @description 员工 · employee */
                subject?: string;
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("standing" | "appealed" | "withdrawn" | "upheld")[];
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 成立（须整改） · that stand and must be mended */
                stands?: "true" | "false";
                /** @description 启用前的检查所发现，导入而来 · of checks of the time before the system */
                taken_over?: "true" | "false";
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 情况说明中的文字 · words in the remark */
                q?: string;
                sort?: "latest" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countFindings: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 检查 · inspection */
                inspection?: string;
                /** @description 检查计划 · programme */
                programme?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 我发起：由我检查发现 · filed: that I found */
                filed?: boolean;
                /** @description 我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check */
                handled?: boolean;
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                /** @description 员工 · employee */
                subject?: string;
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("standing" | "appealed" | "withdrawn" | "upheld")[];
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 成立（须整改） · that stand and must be mended */
                stands?: "true" | "false";
                /** @description 启用前的检查所发现，导入而来 · of checks of the time before the system */
                taken_over?: "true" | "false";
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 情况说明中的文字 · words in the remark */
                q?: string;
                /** @description 按什么统计 · counted by what */
                by?: "module" | "item" | "severity" | "status" | "kind" | "outlet" | "subject";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsGroupCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFindingCountsCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 检查 · inspection */
                inspection?: string;
                /** @description 检查计划 · programme */
                programme?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 我发起：由我检查发现 · filed: that I found */
                filed?: boolean;
                /** @description 我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check */
                handled?: boolean;
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                /** @description 员工 · employee */
                subject?: string;
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("standing" | "appealed" | "withdrawn" | "upheld")[];
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 成立（须整改） · that stand and must be mended */
                stands?: "true" | "false";
                /** @description 启用前的检查所发现，导入而来 · of checks of the time before the system */
                taken_over?: "true" | "false";
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 情况说明中的文字 · words in the remark */
                q?: string;
                /** @description 按什么统计 · counted by what */
                by?: "module" | "item" | "severity" | "status" | "kind" | "outlet" | "subject";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFindingCountsXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 检查 · inspection */
                inspection?: string;
                /** @description 检查计划 · programme */
                programme?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 我发起：由我检查发现 · filed: that I found */
                filed?: boolean;
                /** @description 我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check */
                handled?: boolean;
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                /** @description 员工 · employee */
                subject?: string;
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("standing" | "appealed" | "withdrawn" | "upheld")[];
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 成立（须整改） · that stand and must be mended */
                stands?: "true" | "false";
                /** @description 启用前的检查所发现，导入而来 · of checks of the time before the system */
                taken_over?: "true" | "false";
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 情况说明中的文字 · words in the remark */
                q?: string;
                /** @description 按什么统计 · counted by what */
                by?: "module" | "item" | "severity" | "status" | "kind" | "outlet" | "subject";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 问题编号 · id of the finding */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFlags: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 员工用户名 · user name of the employee */
                employee?: string;
                settled?: "true" | "false";
                stands?: "true" | "false";
                /** @description 提示日自 · raised on or after */
                raised_from?: string;
                /** @description 提示日至 · raised on or before */
                raised_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFlagItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countFlags: {
        parameters: {
            query?: {
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 员工用户名 · user name of the employee */
                employee?: string;
                settled?: "true" | "false";
                stands?: "true" | "false";
                /** @description 提示日自 · raised on or after */
                raised_from?: string;
                /** @description 提示日至 · raised on or before */
                raised_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsFlagCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleFlagBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                case?: string;
                customer?: string;
                in_force?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHoldView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    placeHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHoldBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftHoldBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 发生在此机构及其下级 · that happened in this unit or one below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由我报告 · that I reported */
                mine?: boolean;
                /** @description 由我负责 · that I have in hand */
                in_hand?: boolean;
                status?: ("reported" | "acknowledged" | "closed" | "mistaken")[];
                severity?: ("serious" | "major" | "critical")[];
                /** @description 事件类别代码 · codes of kinds */
                kind?: string[];
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到时限时总行未签收 · not acknowledged when the limit passed */
                late?: "true" | "false";
                /** @description 与此事项关联 · linked with this case */
                linked?: string;
                /** @description 报告日自 · reported on or after */
                reported_from?: string;
                /** @description 报告日至 · reported on or before */
                reported_until?: string;
                /** @description 编号、发生地名称或网点代码的一部分 · part of the number, of the place's name or of the outlet's code */
                q?: string;
                /** @description 排序：最近报告、时限 · latest reported first, by what is due first */
                sort?: "latest" | "due";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageIncidentItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentReport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countIncidents: {
        parameters: {
            query?: {
                /** @description 发生在此机构及其下级 · that happened in this unit or one below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由我报告 · that I reported */
                mine?: boolean;
                /** @description 由我负责 · that I have in hand */
                in_hand?: boolean;
                status?: ("reported" | "acknowledged" | "closed" | "mistaken")[];
                severity?: ("serious" | "major" | "critical")[];
                /** @description 事件类别代码 · codes of kinds */
                kind?: string[];
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到时限时总行未签收 · not acknowledged when the limit passed */
                late?: "true" | "false";
                /** @description 与此事项关联 · linked with this case */
                linked?: string;
                /** @description 报告日自 · reported on or after */
                reported_from?: string;
                /** @description 报告日至 · reported on or before */
                reported_until?: string;
                /** @description 编号、发生地名称或网点代码的一部分 · part of the number, of the place's name or of the outlet's code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsStatusCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidentKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentKinds"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentClose: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentClose"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentDismiss: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentDismiss"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentGrade: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentGrade"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentHandOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentHandOver"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentRecord: {
        parameters: {
            query?: {
                /** @description 只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRevealedView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    incidentUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentUpdate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionNumbers: {
        parameters: {
            query: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 轮次 · round */
                round?: string;
                /** @description 发布日自 · published on or after */
                from: string;
                /** @description 发布日至（含当日） · published on or before, inclusive */
                until: string;
                /** @description 分组；unit 为所选机构的直接下级 · group by; unit: those directly below the unit asked for */
                by?: "all" | "unit" | "outlet" | "kind" | "round" | "checklist" | "module" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsInspectionNumbers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInspectionNumbersCsv: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 轮次 · round */
                round?: string;
                /** @description 发布日自 · published on or after */
                from: string;
                /** @description 发布日至（含当日） · published on or before, inclusive */
                until: string;
                /** @description 分组；unit 为所选机构的直接下级 · group by; unit: those directly below the unit asked for */
                by?: "all" | "unit" | "outlet" | "kind" | "round" | "checklist" | "module" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInspectionNumbersXlsx: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 轮次 · round */
                round?: string;
                /** @description 发布日自 · published on or after */
                from: string;
                /** @description 发布日至（含当日） · published on or before, inclusive */
                until: string;
                /** @description 分组；unit 为所选机构的直接下级 · group by; unit: those directly below the unit asked for */
                by?: "all" | "unit" | "outlet" | "kind" | "round" | "checklist" | "module" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionRanking: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 按此模块的得分排名 · rank by the score of this module */
                module?: string;
                /** @description 轮次；未给上期时与上一轮比较 · round; compared with the round before it where nothing else is said */
                round?: string;
                /** @description 发布日自；未给轮次时须给出 · published on or after; needed without a round */
                from?: string;
                /** @description 发布日至（含当日） · published on or before, inclusive */
                until?: string;
                /** @description 上期自 · compared with what was published on or after */
                before_from?: string;
                /** @description 上期至（含当日） · compared with what was published on or before, inclusive */
                before_until?: string;
                /** @description 与此轮次比较 · round to compare with */
                before_round?: string;
                /** @description 排名对象；unit 为所选机构的直接下级 · what is ranked; unit: those directly below the unit asked for */
                by?: "outlet" | "unit";
                /** @description 检查少于此数的不排名 · no rank for fewer checks */
                least?: number;
                /** @description 得分最高、得分最低、名次上升最多、名次下降最多 · best, worst, risen most, fallen most first */
                sort?: "best" | "worst" | "risen" | "fallen";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ranking"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInspectionRankingCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 按此模块的得分排名 · rank by the score of this module */
                module?: string;
                /** @description 轮次；未给上期时与上一轮比较 · round; compared with the round before it where nothing else is said */
                round?: string;
                /** @description 发布日自；未给轮次时须给出 · published on or after; needed without a round */
                from?: string;
                /** @description 发布日至（含当日） · published on or before, inclusive */
                until?: string;
                /** @description 上期自 · compared with what was published on or after */
                before_from?: string;
                /** @description 上期至（含当日） · compared with what was published on or before, inclusive */
                before_until?: string;
                /** @description 与此轮次比较 · round to compare with */
                before_round?: string;
                /** @description 排名对象；unit 为所选机构的直接下级 · what is ranked; unit: those directly below the unit asked for */
                by?: "outlet" | "unit";
                /** @description 检查少于此数的不排名 · no rank for fewer checks */
                least?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInspectionRankingXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 按此模块的得分排名 · rank by the score of this module */
                module?: string;
                /** @description 轮次；未给上期时与上一轮比较 · round; compared with the round before it where nothing else is said */
                round?: string;
                /** @description 发布日自；未给轮次时须给出 · published on or after; needed without a round */
                from?: string;
                /** @description 发布日至（含当日） · published on or before, inclusive */
                until?: string;
                /** @description 上期自 · compared with what was published on or after */
                before_from?: string;
                /** @description 上期至（含当日） · compared with what was published on or before, inclusive */
                before_until?: string;
                /** @description 与此轮次比较 · round to compare with */
                before_round?: string;
                /** @description 排名对象；unit 为所选机构的直接下级 · what is ranked; unit: those directly below the unit asked for */
                by?: "outlet" | "unit";
                /** @description 检查少于此数的不排名 · no rank for fewer checks */
                least?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInspections: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 由我检查或审核 · that I inspect or review */
                mine?: boolean;
                /** @description 我发起：由我建立 · filed: that I opened */
                filed?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 由我审核 · that I review */
                reviewing?: boolean;
                /** @description 等我办理：待我检查、审核、发布、指派、裁定申诉或确认结果 · waiting for me: to be filled, reviewed, published, assigned, its appeals decided or its result accepted */
                waiting?: boolean;
                status?: ("planned" | "assigned" | "in_progress" | "submitted" | "under_review" | "returned" | "accepted" | "published" | "final" | "cancelled")[];
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查计划 · programme */
                programme?: string;
                /** @description 轮次 · round */
                round?: string;
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 审核人用户名 · user name of the reviewer */
                reviewer?: string;
                /** @description 有待裁定的申诉 · an appeal waits for a decision */
                appeals?: boolean;
                /** @description 是否达标 · whether the pass mark was reached */
                passed?: "true" | "false";
                /** @description 在此模块有得分 · that has a score in this module */
                module?: string;
                /** @description 计划期间与此日之后有交集 · planned on or after this day */
                planned_from?: string;
                /** @description 计划期间与此日之前有交集 · planned on or before this day */
                planned_until?: string;
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 编号或网点代码的一部分 · part of the number or of the outlet's code */
                q?: string;
                /** @description 排序：最近建立、计划日、时限、发布日、得分 · latest opened first, by planned day, by what is due first, latest published first, lowest score first */
                sort?: "latest" | "planned" | "due" | "published" | "score";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInspectionItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionOpen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionOpen"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionAssignBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkInBulkAssignBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionTakeReviewBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkInBulkTakeReviewBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countInspections: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 由我检查或审核 · that I inspect or review */
                mine?: boolean;
                /** @description 我发起：由我建立 · filed: that I opened */
                filed?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 由我审核 · that I review */
                reviewing?: boolean;
                /** @description 等我办理：待我检查、审核、发布、指派、裁定申诉或确认结果 · waiting for me: to be filled, reviewed, published, assigned, its appeals decided or its result accepted */
                waiting?: boolean;
                status?: ("planned" | "assigned" | "in_progress" | "submitted" | "under_review" | "returned" | "accepted" | "published" | "final" | "cancelled")[];
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 检查计划 · programme */
                programme?: string;
                /** @description 轮次 · round */
                round?: string;
                /** @description 检查表代码 · code of the checklist */
                checklist?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 审核人用户名 · user name of the reviewer */
                reviewer?: string;
                /** @description 有待裁定的申诉 · an appeal waits for a decision */
                appeals?: boolean;
                /** @description 是否达标 · whether the pass mark was reached */
                passed?: "true" | "false";
                /** @description 在此模块有得分 · that has a score in this module */
                module?: string;
                /** @description 计划期间与此日之后有交集 · planned on or after this day */
                planned_from?: string;
                /** @description 计划期间与此日之前有交集 · planned on or before this day */
                planned_until?: string;
                /** @description 发布日自 · published on or after */
                published_from?: string;
                /** @description 发布日至 · published on or before */
                published_until?: string;
                /** @description 编号或网点代码的一部分 · part of the number or of the outlet's code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsInspectionCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionAccept"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionAcceptResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswersView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionAppeal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionAssign"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionCancel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionDecideAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionDecideAppeal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionDecline"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionPublish: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionRecord: {
        parameters: {
            query?: {
                /** @description 只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionReturn: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionReturn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInspectionScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionStart: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InspectionSubmit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionTakeReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspectionUrge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasefileUrge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInterests: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列本人的 · only my own */
                mine?: boolean;
                /** @description 申报人用户名 · user name of who declared it */
                user?: string;
                tie?: "kinship" | "close" | "customer" | "unit" | "product_line";
                /** @description 只列该时刻有效的 · only those that hold at that instant */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageInterestView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareInterest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareInterestBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInterest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列未读 · unread ones only */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMessageView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAllMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeliveryView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我签发或签收 · waiting for me to issue or acknowledge */
                waiting?: boolean;
                /** @description 我发起：由我起草或签发 · filed: that I drafted or issued */
                filed?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 整改通知书、管理工作意见 · rectification notices, advice notes */
                form?: "order" | "advice";
                status?: ("draft" | "issued" | "acknowledged" | "closed" | "withdrawn")[];
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                inspection?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 签发人用户名 · user name of who issued it */
                issued_by?: string;
                /** @description 签发日自 · issued on or after */
                issued_from?: string;
                /** @description 签发日至 · issued on or before */
                issued_until?: string;
                /** @description 文号或网点代码的一部分 · part of the number or of the outlet's code */
                q?: string;
                /** @description 排序：最近建立、期限、最近签发 · latest opened first, by what is due first, latest issued first */
                sort?: "latest" | "due" | "issued";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNoticeItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeOpenAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeOpenAdvice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportNoticesCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我签发或签收 · waiting for me to issue or acknowledge */
                waiting?: boolean;
                /** @description 我发起：由我起草或签发 · filed: that I drafted or issued */
                filed?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 整改通知书、管理工作意见 · rectification notices, advice notes */
                form?: "order" | "advice";
                status?: ("draft" | "issued" | "acknowledged" | "closed" | "withdrawn")[];
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                inspection?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 签发人用户名 · user name of who issued it */
                issued_by?: string;
                /** @description 签发日自 · issued on or after */
                issued_from?: string;
                /** @description 签发日至 · issued on or before */
                issued_until?: string;
                /** @description 文号或网点代码的一部分 · part of the number or of the outlet's code */
                q?: string;
                sort?: "latest" | "due" | "issued";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportNoticesXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我签发或签收 · waiting for me to issue or acknowledge */
                waiting?: boolean;
                /** @description 我发起：由我起草或签发 · filed: that I drafted or issued */
                filed?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 整改通知书、管理工作意见 · rectification notices, advice notes */
                form?: "order" | "advice";
                status?: ("draft" | "issued" | "acknowledged" | "closed" | "withdrawn")[];
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                inspection?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 签发人用户名 · user name of who issued it */
                issued_by?: string;
                /** @description 签发日自 · issued on or after */
                issued_from?: string;
                /** @description 签发日至 · issued on or before */
                issued_until?: string;
                /** @description 文号或网点代码的一部分 · part of the number or of the outlet's code */
                q?: string;
                sort?: "latest" | "due" | "issued";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeIssueBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkInBulkIssueBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeVerifyRectificationBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkInBulkVerifyBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countNotices: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 等我签发或签收 · waiting for me to issue or acknowledge */
                waiting?: boolean;
                /** @description 我发起：由我起草或签发 · filed: that I drafted or issued */
                filed?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me */
                copied?: boolean;
                /** @description 整改通知书、管理工作意见 · rectification notices, advice notes */
                form?: "order" | "advice";
                status?: ("draft" | "issued" | "acknowledged" | "closed" | "withdrawn")[];
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                inspection?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 签发人用户名 · user name of who issued it */
                issued_by?: string;
                /** @description 签发日自 · issued on or after */
                issued_from?: string;
                /** @description 签发日至 · issued on or before */
                issued_until?: string;
                /** @description 文号或网点代码的一部分 · part of the number or of the outlet's code */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsStatusCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeCloseAdvice: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeCloseAdvice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeCompleteRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeComplete"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeDecideExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeDecideExtension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    printNotice: {
        parameters: {
            query?: {
                /** @description 文件格式 · format of the file */
                format?: "pdf" | "docx";
                /** @description 语言 · language */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeIssue: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeIssue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticePlanRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeRecord: {
        parameters: {
            query?: {
                /** @description 只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeReplyAdvice: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeReplyAdvice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeRequestExtension: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeRequestExtension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeReturnRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeReturn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeUrge: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeUrge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeVerifyRectification: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeVerify"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noticeWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeWithdraw"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfficerLines: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列此机构及其下级 · only this unit and those below */
                unit?: string;
                user?: string;
                business_line?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfficerLine"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOfficerLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 机构代码 · code of the unit */
                unit: string;
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutOfficerLinesBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerLines"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOnDuty: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                under?: string;
                /** @description 代码或名称的一部分 · part of code or name */
                q?: string;
                /** @description 时刻；省略为现在 · instant; left out: now */
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOnDutyView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutlets: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                under?: string;
                type?: string;
                /** @description 代码或名称的一部分 · part of code or name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOutletView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOutlet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOutletBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutletView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutlet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutletView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOutlet: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutletFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutletView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOnDuty: {
        parameters: {
            query?: {
                /** @description 时刻；省略为现在 · instant; left out: now */
                at?: string;
                /** @description 按当时的记录 · as the record knew it at that instant */
                known?: string;
            };
            header?: never;
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnDutyView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoster: {
        parameters: {
            query?: {
                /** @description 按当时的记录查看 · as the record knew it at that instant */
                known?: string;
            };
            header?: never;
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRoster: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；从未写过的可省略 · the version you saw; may be left out for what was never written */
                "If-Match"?: string;
            };
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRosterBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosterChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageChangeView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRosterDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；从未写过的可省略 · the version you saw; may be left out for what was never written */
                "If-Match"?: string;
            };
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRosterDayBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDutyPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDutyPerson"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishRoster: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRosterBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    substituteDuty: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 网点代码 · code of the outlet */
                code: string;
                /** @description 月份 · month */
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstituteDutyBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPasswordResets: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列待批准的 · only those that wait for a decision */
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResetView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approvePasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasswordBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refusePasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseResetBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列此机构及其下级 · only this unit and those below */
                unit?: string;
                /** @description 姓名或用户名的一部分 · part of name or user name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePersonView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAction"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatrix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matrix"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageProcessItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "programme" | "inspection" | "notice" | "complaint" | "incident" | "bulletin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessFile: {
        parameters: {
            query?: {
                /** @description 名称的语言，缺省为中文 · language of the names, Chinese unless said */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                kind: "programme" | "inspection" | "notice" | "complaint" | "incident" | "bulletin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    processDwell: {
        parameters: {
            query: {
                /** @description 此机构及其下级 · this unit and those below */
                unit?: string;
                /** @description 停留开始日自 · began on or after */
                from: string;
                /** @description 停留开始日至（含当日） · began on or before, inclusive */
                until: string;
            };
            header?: never;
            path: {
                kind: "programme" | "inspection" | "notice" | "complaint" | "incident" | "bulletin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsDwellItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProgrammes: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 由我编制 · that I drafted */
                mine?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                status?: ("draft" | "planned" | "launched" | "running" | "cancelled")[];
                round?: string;
                /** @description 名称的一部分 · part of the title */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageProgrammeItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmeOpen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeOpen"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countProgrammes: {
        parameters: {
            query?: {
                /** @description 由我编制 · that I drafted */
                mine?: boolean;
                /** @description 我已办：其记录中有我的操作 · handled: I have an event on its record */
                handled?: boolean;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                status?: ("draft" | "planned" | "launched" | "running" | "cancelled")[];
                round?: string;
                /** @description 名称的一部分 · part of the title */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsStatusCount"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProgramme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmeCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeCancel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmeLaunch: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；省略则不检查 · the version you saw; left out: any */
                "If-Match"?: string;
            };
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammePlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmeProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programmeRecord: {
        parameters: {
            query?: {
                /** @description 只看截至此时刻的事件，并给出当时的状态 · only events until this instant, with the case as it stood then */
                as_of?: string;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTargets: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
            };
            header?: never;
            path: {
                /** @description 事项编号 · id of the case */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTargetItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rectificationNumbers: {
        parameters: {
            query: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 签发日自 · ordered on or after */
                from: string;
                /** @description 签发日至（含当日） · ordered on or before, inclusive */
                until: string;
                /** @description 分组；unit 为所选机构的直接下级，age 为签发至今的天数 · group by; unit: those directly below the unit asked for, age: days since they were ordered */
                by?: "all" | "unit" | "outlet" | "module" | "item" | "severity" | "cause" | "kind" | "month" | "age";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsRectificationNumbers"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRectificationNumbersCsv: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 签发日自 · ordered on or after */
                from: string;
                /** @description 签发日至（含当日） · ordered on or before, inclusive */
                until: string;
                /** @description 分组；unit 为所选机构的直接下级，age 为签发至今的天数 · group by; unit: those directly below the unit asked for, age: days since they were ordered */
                by?: "all" | "unit" | "outlet" | "module" | "item" | "severity" | "cause" | "kind" | "month" | "age";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRectificationNumbersXlsx: {
        parameters: {
            query: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 签发日自 · ordered on or after */
                from: string;
                /** @description 签发日至（含当日） · ordered on or before, inclusive */
                until: string;
                /** @description 分组；unit 为所选机构的直接下级，age 为签发至今的天数 · group by; unit: those directly below the unit asked for, age: days since they were ordered */
                by?: "all" | "unit" | "outlet" | "module" | "item" | "severity" | "cause" | "kind" | "month" | "age";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRectifications: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 由我负责、制定或办理 · that I answer for, planned or carried out */
                mine?: boolean;
                /** @description 等我办理：待整改、待验收、待审批延期 · waiting for me to mend, verify or decide an extension */
                waiting?: boolean;
                /** @description 我未参与（可以验收） · in which I had no part, so that I may verify */
                not_made?: boolean;
                notice?: string;
                inspection?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("open" | "planned" | "done" | "returned" | "verified")[];
                /** @description 原因类别，“-”为未填写 · kinds of root cause, "-" for none given */
                cause?: ("people" | "process" | "facility" | "system" | "rule" | "-")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 有待审批的延期申请 · an extension waits for a decision */
                asked?: boolean;
                /** @description 计入此项整改指标的事项 · that a number of rectifications counts */
                counted?: "running" | "not_due" | "overdue" | "to_verify" | "verified" | "on_time" | "not_on_time" | "timed" | "repeated" | "returned" | "extended" | "withdrawn";
                /** @description 通知书签发日自 · ordered on or after */
                issued_from?: string;
                /** @description 通知书签发日至 · ordered on or before */
                issued_until?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 原因、措施、情况中的文字或文号的一部分 · words in what people wrote, or part of the number */
                q?: string;
                /** @description 排序：期限、最严重 · by what is due first, most severe first */
                sort?: "due" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRectificationItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRectificationsCsv: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 由我负责、制定或办理 · that I answer for, planned or carried out */
                mine?: boolean;
                /** @description 等我办理：待整改、待验收、待审批延期 · waiting for me to mend, verify or decide an extension */
                waiting?: boolean;
                /** @description 我未参与（可以验收） · in which I had no part, so that I may verify */
                not_made?: boolean;
                notice?: string;
                inspection?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("open" | "planned" | "done" | "returned" | "verified")[];
                /** @description 原因类别，“-”为未填写 · kinds of root cause, "-" for none given */
                cause?: ("people" | "process" | "facility" | "system" | "rule" | "-")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 有待审批的延期申请 · an extension waits for a decision */
                asked?: boolean;
                /** @description 计入此项整改指标的事项 · that a number of rectifications counts */
                counted?: "running" | "not_due" | "overdue" | "to_verify" | "verified" | "on_time" | "not_on_time" | "timed" | "repeated" | "returned" | "extended" | "withdrawn";
                /** @description 通知书签发日自 · ordered on or after */
                issued_from?: string;
                /** @description 通知书签发日至 · ordered on or before */
                issued_until?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 原因、措施、情况中的文字或文号的一部分 · words in what people wrote, or part of the number */
                q?: string;
                sort?: "due" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRectificationsXlsx: {
        parameters: {
            query?: {
                /** @description 语言；省略则按 Accept-Language · language; left out: by Accept-Language */
                lang?: "zh" | "en";
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 由我负责、制定或办理 · that I answer for, planned or carried out */
                mine?: boolean;
                /** @description 等我办理：待整改、待验收、待审批延期 · waiting for me to mend, verify or decide an extension */
                waiting?: boolean;
                /** @description 我未参与（可以验收） · in which I had no part, so that I may verify */
                not_made?: boolean;
                notice?: string;
                inspection?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("open" | "planned" | "done" | "returned" | "verified")[];
                /** @description 原因类别，“-”为未填写 · kinds of root cause, "-" for none given */
                cause?: ("people" | "process" | "facility" | "system" | "rule" | "-")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 有待审批的延期申请 · an extension waits for a decision */
                asked?: boolean;
                /** @description 计入此项整改指标的事项 · that a number of rectifications counts */
                counted?: "running" | "not_due" | "overdue" | "to_verify" | "verified" | "on_time" | "not_on_time" | "timed" | "repeated" | "returned" | "extended" | "withdrawn";
                /** @description 通知书签发日自 · ordered on or after */
                issued_from?: string;
                /** @description 通知书签发日至 · ordered on or before */
                issued_until?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 原因、措施、情况中的文字或文号的一部分 · words in what people wrote, or part of the number */
                q?: string;
                sort?: "due" | "severity";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countRectifications: {
        parameters: {
            query?: {
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                /** @description 已超期 · overdue */
                overdue?: boolean;
                /** @description 到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days */
                due?: "today" | "this_week" | "next_week" | "next_7_days";
                /** @description 由我负责、制定或办理 · that I answer for, planned or carried out */
                mine?: boolean;
                /** @description 等我办理：待整改、待验收、待审批延期 · waiting for me to mend, verify or decide an extension */
                waiting?: boolean;
                /** @description 我未参与（可以验收） · in which I had no part, so that I may verify */
                not_made?: boolean;
                notice?: string;
                inspection?: string;
                /** @description 依据的检查的类型 · kind of the inspection */
                kind?: ("mystery" | "onsite" | "video" | "selfcheck")[];
                /** @description 模块代码 · codes of modules */
                module?: string[];
                /** @description 检查项目代码 · codes of items */
                item?: string[];
                severity?: ("minor" | "normal" | "serious" | "critical")[];
                status?: ("open" | "planned" | "done" | "returned" | "verified")[];
                /** @description 原因类别，“-”为未填写 · kinds of root cause, "-" for none given */
                cause?: ("people" | "process" | "facility" | "system" | "rule" | "-")[];
                /** @description 尚待网点办理 · the outlet has to act */
                running?: "true" | "false";
                /** @description 屡查屡犯 · repeat offences */
                repeated?: "true" | "false";
                /** @description 有待审批的延期申请 · an extension waits for a decision */
                asked?: boolean;
                /** @description 计入此项整改指标的事项 · that a number of rectifications counts */
                counted?: "running" | "not_due" | "overdue" | "to_verify" | "verified" | "on_time" | "not_on_time" | "timed" | "repeated" | "returned" | "extended" | "withdrawn";
                /** @description 通知书签发日自 · ordered on or after */
                issued_from?: string;
                /** @description 通知书签发日至 · ordered on or before */
                issued_until?: string;
                /** @description 检查人用户名 · user name of the inspector */
                inspector?: string;
                /** @description 原因、措施、情况中的文字或文号的一部分 · words in what people wrote, or part of the number */
                q?: string;
                /** @description 按什么统计 · counted by what */
                by?: "status" | "module" | "item" | "severity" | "cause" | "outlet" | "kind" | "responsible";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationCounts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 整改编号 · id of the rectification */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RectificationItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRosterGaps: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 月份；省略为下月 · month; left out: the next one */
                month?: string;
                /** @description 此机构及其下级 · this unit and those below */
                under?: string;
                /** @description 只列此状态的网点 · only outlets whose roster stands like this */
                status?: "missing" | "draft" | "published";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOutletGapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnitRosterGaps: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 月份；省略为下月 · month; left out: the next one */
                month?: string;
                /** @description 此机构及其下级 · this unit and those below */
                under?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageUnitGapView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoutings: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 所查日期；省略为今天 · the day asked about; left out: today */
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEditionView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRouting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftEditionBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRouting: {
        parameters: {
            query?: {
                /** @description 所查日期；省略为今天 · the day asked about; left out: today */
                day?: string;
            };
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutRoutingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyseRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingAnalysis"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareRouting: {
        parameters: {
            query?: {
                /** @description 与之比较的版本；省略为正在施行的版本 · the version to compare with; left out: the one in force */
                with?: string;
            };
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutingChanges"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderRoutingRows: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRowsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectEditionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayRouting: {
        parameters: {
            query?: {
                /** @description 比较最近收到的多少件 · how many of the latest complaints */
                latest?: number;
            };
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addRoutingRow: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRowBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRoutingRow: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
                /** @description 规则行代码 · code of the row */
                row: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingRow"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeRoutingRow: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
                /** @description 规则行代码 · code of the row */
                row: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateRouting: {
        parameters: {
            query: {
                /** @description 被投诉网点或受理机构的路径 · path of the outlet complained of, or of the unit that took it in */
                place: string;
                line?: "outlet" | "customer_help" | "service_hotline" | "service_supervision";
                channel?: string;
                business?: string;
                cause?: string;
                subject?: string;
                severity?: "ordinary" | "serious" | "major";
                customer?: "person" | "business";
                /** @description 金额，单位：分；省略为不明 · amount in fen; left out: not known */
                amount?: number;
            };
            header?: never;
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRouting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 版本；current 为正在施行的版本 · version; current: the one in force */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionWholeTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyRulesBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRulesBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseLanguageBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    myNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySwitches"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMyNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchesBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MySwitches"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTopics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTopicView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMySession"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettingView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSetting: {
        parameters: {
            query?: never;
            header?: {
                /** @description 您看到的版本；从未写过的可省略 · the version you saw; may be left out for what was never written */
                "If-Match"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSettingBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectSettingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settingHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSettingView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawSetting: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingWhole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTokenView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其全部下级 · this unit and all below */
                under?: string;
                /** @description 只列此机构的直接下级 · only the children of this unit */
                parent?: string;
                level?: "head_office" | "province" | "city" | "sub_branch" | "outlet" | "department";
                /** @description 代码或名称的一部分 · part of code or name */
                q?: string;
                /** @description 连同已撤销的 · with those that are closed */
                closed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageUnitView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUnitBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unitNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutedBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUnitNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 机构代码 · code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MutedBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutedBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 只列此机构及其下级 · only this unit and those below */
                unit?: string;
                /** @description 只列现持有此角色者 · only holders of this role */
                role?: string;
                /** @description 用户名或姓名的一部分 · part of user name or name */
                q?: string;
                /** @description 只列已停用或未停用者 · only disabled, or only enabled ones */
                disabled?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageUserItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewUserBody"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description 您看到的版本，即上次读取时的 ETag，例如 "3" · the version you saw, the ETag of your last read */
                "If-Match": string;
            };
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrantableRoles: {
        parameters: {
            query: {
                /** @description 适用机构及其下级 · the unit, with all below */
                unit: string;
                /** @description 空为立即 · absent: now */
                from?: string;
                /** @description 空为长期 · absent: without end */
                until?: string;
            };
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRoleChoice"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskResetBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageGrantView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 用户名 · user name */
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWarnings: {
        parameters: {
            query?: {
                /** @description 上一页给出的 next_cursor · next_cursor of the page before */
                cursor?: string;
                /** @description 每页条数 · items per page */
                limit?: number;
                /** @description 第一页附总数 total，数到 1000 为止 · say on the first page how many there are, counted up to 1,000 */
                count?: boolean;
                /** @description 此机构及其下级的网点 · outlets of this unit and those below */
                unit?: string;
                /** @description 网点代码 · code of the outlet */
                outlet?: string;
                /** @description 由此机构或其下级发起 · issued by this unit or one below */
                issuer?: string;
                notice?: string;
                /** @description 检查项目代码 · code of the item */
                item?: string;
                /** @description 提出日自 · proposed on or after */
                proposed_from?: string;
                /** @description 提出日至 · proposed on or before */
                proposed_until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWarningItem"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
